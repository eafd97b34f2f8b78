interface Inside {
  chrome: Record<'storage', Record<'local' | 'session', { get(keys: null): Promise<object> }>>;
}

/**
 * Everything the extension keeps, as text by place: the database by store, and both storages. It runs in the document too, so it uses
 * nothing from here.
 */
export async function everythingKept(): Promise<Record<string, string>> {
  const { storage } = (globalThis as unknown as Inside).chrome;
  const kept: Record<string, string> = {
    local: JSON.stringify(await storage.local.get(null)),
    session: JSON.stringify(await storage.session.get(null)),
  };
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const objects = database.transaction(store).objectStore(store);
      const entries = [await done(objects.getAllKeys()), await done(objects.getAll())];
      kept[`${name}/${store}`] = JSON.stringify(entries);
    }
    database.close();
  }
  return kept;
}
