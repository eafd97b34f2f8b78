/** What each file imports. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** The shortest way from a file back to itself, which it both begins and ends with. */
function circleOf(file: string, graph: Graph): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const open = [file];
  for (const at of open)
    for (const next of graph.get(at) ?? []) {
      if (next === file) {
        const way = [file];
        for (let step = at; step !== file; step = cameFrom.get(step) ?? file) way.unshift(step);
        return [file, ...way];
      }
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      open.push(next);
    }
  return undefined;
}

/** Circles of files that import each other, the shortest first: as many as it takes for every file of a circle to be in one. */
export function circles(graph: Graph): string[][] {
  const told = new Set<string>();
  return [...graph.keys()]
    .sort()
    .map((file) => circleOf(file, graph) ?? [])
    .sort((a, b) => a.length - b.length)
    .filter((circle) => {
      const news = circle.some((file) => !told.has(file));
      for (const file of circle) told.add(file);
      return news;
    });
}
