/** A collection in memory, with the methods and the errors of a database driver. */
export class Collection {
  #documents = new Map();
  #lastId = 0;
  #unique;
  #duplicateCode;

  constructor({ unique = null, duplicateCode = null } = {}) {
    this.#unique = unique;
    this.#duplicateCode = duplicateCode;
  }

  async find(filter = {}) {
    return [...this.#documents.values()].filter((document) => matches(document, filter));
  }

  async findOne(filter) {
    return (await this.find(filter))[0] ?? null;
  }

  async findById(id) {
    return this.#documents.get(id) ?? null;
  }

  async create(properties) {
    this.#assertUnique(properties, null);
    const document = { id: String(++this.#lastId), version: 1, ...properties };
    this.#documents.set(document.id, document);
    return document;
  }

  async update(id, changes) {
    const document = this.#documents.get(id);
    if (!document) return null;
    this.#assertUnique(changes, id);
    const updated = { ...document, ...changes, id, version: document.version + 1 };
    this.#documents.set(id, updated);
    return updated;
  }

  async delete(id) {
    return this.#documents.delete(id);
  }

  clear() {
    this.#documents.clear();
    this.#lastId = 0;
  }

  #assertUnique(properties, exceptId) {
    const key = this.#unique;
    if (key === null || properties[key] === undefined) return;
    for (const document of this.#documents.values()) {
      if (document[key] === properties[key] && document.id !== exceptId) {
        throw Object.assign(new Error(`duplicate key value violates unique constraint on ${key}`), { code: this.#duplicateCode });
      }
    }
  }
}

function matches(document, filter) {
  return Object.entries(filter).every(([key, value]) => document[key] === value);
}
