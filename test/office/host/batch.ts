// SPDX-License-Identifier: EUPL-1.2
import { type ServerObject, part, partName } from "./objects";
import { type Action, ActionType, type Batch, type BatchAnswer, ExcelRefusal, PathType, notPlayed } from "./wire";

/** What can be made from nothing, by the name of its type. */
export type Services = Readonly<Record<string, ServerObject>>;

/** Where the paths of a batch begin. */
export interface Origin {
  readonly root: ServerObject;
  readonly services: Services;
}

/** Carries out one batch from first to last; what comes before a refused action stays done, as in Excel. */
export class BatchRun {
  private readonly found = new Map<number, ServerObject>();

  constructor(
    private readonly batch: Batch,
    private readonly origin: Origin,
    private readonly references: Map<string, ServerObject>,
    /** Called before each action; throws to let the batch fail there. */
    private readonly before: (action: Action, index: number) => void,
  ) {}

  run(): BatchAnswer {
    const results: { ActionId: number; Value: unknown }[] = [];
    const traceIds: number[] = [];
    for (const [index, action] of this.batch.Actions.entries()) {
      try {
        this.before(action, index);
        const value = this.perform(action);
        if (action.ActionType === ActionType.Trace) traceIds.push(action.Id);
        results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        if (!(error instanceof ExcelRefusal)) throw error;
        const { code, message } = error;
        return {
          Results: results,
          TraceIds: traceIds,
          Error: { Code: code, Message: message, ActionIndex: index, HttpStatusCode: 400 },
        };
      }
    }
    return { Results: results, TraceIds: traceIds };
  }

  private perform(action: Action): unknown {
    if (action.ActionType === ActionType.Trace) return null;
    const object = this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object.identity;
      case ActionType.Query:
        return this.query(object, action);
      case ActionType.SetProperty: {
        this.requirePresent(object, action.Name);
        const [value] = this.argumentsOf(action);
        part(object.write, action.Name, `setting ${object.type}.${action.Name}`)(value);
        return null;
      }
      case ActionType.Method:
        return this.method(object, action);
      case ActionType.EnsureUnchanged:
        return null;
      default:
        return notPlayed(`action type ${String(action.ActionType)}`);
    }
  }

  private method(object: ServerObject, action: Action): unknown {
    if (action.Name === "_KeepReference") {
      const { identity } = object;
      if (identity?.["_ReferenceId"] !== undefined) this.references.set(String(identity["_ReferenceId"]), object);
      return null;
    }
    if (action.Name === "_RemoveReference") {
      this.references.delete(String(object.identity?.["_ReferenceId"]));
      return null;
    }
    this.requirePresent(object, action.Name);
    const given = this.argumentsOf(action);
    const call = object.calls[action.Name];
    if (call !== undefined) return call(...given);
    part(object.methods, action.Name, `${object.type}.${action.Name}()`)(...given);
    return null;
  }

  private query(object: ServerObject, { QueryInfo }: Action): unknown {
    if (object.identity === null) return null;
    const wanted = [...(QueryInfo?.Select ?? []), ...(QueryInfo?.Expand ?? [])];
    const answer: Record<string, unknown> = {};
    if (object.items !== undefined) answer["_Items"] = [];
    const own = new Map<string, string[]>();
    for (const path of wanted) {
      const [first = "", ...rest] = path.split("/").filter((word) => word !== "items" && word !== "$none");
      if (first !== "") own.set(first, [...(own.get(first) ?? []), ...(rest.length > 0 ? [rest.join("/")] : [])]);
    }
    if (object.items !== undefined) {
      answer["_Items"] = object.items().map((item) => ({ ...item.identity, ...this.properties(item, own) }));
      return answer;
    }
    return { ...answer, ...this.properties(object, own) };
  }

  private properties(object: ServerObject, wanted: ReadonlyMap<string, readonly string[]>): Record<string, unknown> {
    const answer: Record<string, unknown> = {};
    for (const [name, deeper] of wanted) {
      const member = partName(object.members, name);
      if (member === undefined) {
        const property = partName(object.read, name) ?? notPlayed(`reading ${object.type}.${name}`);
        answer[property] = (object.read[property] as () => unknown)();
      } else {
        const child = (object.members[member] as () => ServerObject)();
        answer[member] = this.query(child, { QueryInfo: { Select: deeper } } as unknown as Action);
      }
    }
    return answer;
  }

  private object(pathId: number): ServerObject {
    const known = this.found.get(pathId);
    if (known !== undefined) return known;
    const object = this.resolve(pathId);
    this.found.set(pathId, object);
    return object;
  }

  private resolve(pathId: number): ServerObject {
    const path = this.batch.ObjectPaths[pathId];
    if (path === undefined) throw new ExcelRefusal("InvalidRequest", `There is no path ${pathId}.`);
    if (path.ObjectPathType === PathType.Root) return this.origin.root;
    if (path.ObjectPathType === PathType.ReferenceId) {
      return this.references.get(path.Name) ?? refuse("InvalidObjectPath", `Nothing is kept as ${path.Name}.`);
    }
    if (path.ParentObjectPathId === undefined) return part(this.origin.services, path.Name, `a new ${path.Name}`);
    const parent = this.object(path.ParentObjectPathId);
    this.requirePresent(parent, path.Name);
    const given = this.argumentsOf(path);
    switch (path.ObjectPathType) {
      case PathType.Property:
        return part(parent.members, path.Name, `${parent.type}.${path.Name}`)();
      case PathType.Indexer:
        return (parent.item ?? notPlayed(`items of ${parent.type}`))(given[0]);
      case PathType.Method:
        return (
          part(parent.methods, path.Name, `${parent.type}.${path.Name}()`)(...given) ??
          notPlayed(`a result of ${parent.type}.${path.Name}()`)
        );
      default:
        return notPlayed(`path type ${String(path.ObjectPathType)}`);
    }
  }

  /** Excel does not chain on an object that is not there; neither may the add-in. */
  private requirePresent(object: ServerObject, name: string): void {
    if (object.identity === null) refuse("InvalidObjectPath", `${object.type}.${name} of an object that is not there.`);
  }

  private argumentsOf({ ArgumentInfo }: Pick<Action, "ArgumentInfo">): unknown[] {
    const paths = ArgumentInfo?.ReferencedObjectPathIds;
    return (ArgumentInfo?.Arguments ?? []).map((given, index) => {
      const path = paths?.[index];
      return path === undefined || path === 0 ? given : this.object(path);
    });
  }
}

function refuse(code: string, message: string): never {
  throw new ExcelRefusal(code, message);
}
