import type { GatewayParts, GatewayWiring, makeGateway } from './gatewayParts';
import { lazily, prepareScript } from './script';

const SCRIPT = '/gateway.js';
const scope = globalThis as unknown as { kolLensGateway?: typeof makeGateway };

/** Makes the script of the gateway known to the worker. Has to be called while the worker starts. */
export const prepareGateway = () => prepareScript(SCRIPT);

/**
 * The gateway and what asks it. Their script is loaded at the first ask of the background's life: with all providers it is the larger
 * half of the background, and what a page is greeted with needs none of it.
 */
export function lazyGateway(deps: GatewayWiring): () => Promise<GatewayParts> {
  return lazily(SCRIPT, () => {
    const make = scope.kolLensGateway;
    return make && (() => make(deps));
  });
}

// biome-ignore lint/suspicious/noExplicitAny: the parameters of a method that is handed on are the method's own.
type Method = (...asked: any[]) => Promise<unknown>;

/** Methods of something that is made later, by their names: a call of one makes it first. */
export function methodsOf<M extends string, T extends Record<M, Method>>(
  make: () => Promise<T>,
  names: readonly M[],
): Pick<T, M> {
  const method =
    (name: M): Method =>
    async (...asked) =>
      (await make())[name](...asked);
  return Object.fromEntries(names.map((name) => [name, method(name)])) as unknown as Pick<T, M>;
}
