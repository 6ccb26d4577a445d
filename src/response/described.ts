import type { TSESTree } from "@typescript-eslint/utils";

import type { Effect } from "../frameworks/framework.js";
import { Foreign } from "./foreign.js";
import { plainArguments, type Site } from "./lookup.js";
import type { ObjectValue } from "./recorder.js";
import { propertyIn } from "./source-file.js";

/** Knows what the descriptions of the frameworks say of members, of calls on objects and of object literals. */
export abstract class Described extends Foreign {
  /** `{ statusCode: 404, body }`, where such an object is a response. */
  protected objectAnswer(node: TSESTree.ObjectExpression): ObjectValue | null {
    const { framework } = this.exchange;
    const { having, effect } = framework.objectAnswers ?? {};
    if (!effect || !having?.some((name) => propertyIn(node, name))) return null;
    return this.apply({ framework, role: "", identity: node }, effect, this.site(node, [], node));
  }

  /** What a property of an object of the exchange is. */
  protected memberOf(object: ObjectValue, name: string, node: TSESTree.Node): ObjectValue | null {
    const effect = this.effectOn(object, name, this.site(node, [], null));
    return effect?.is === undefined ? null : { ...object, role: effect.is };
  }

  /** What an application has beside its routes: `fastify.httpErrors`. */
  protected ofApplication(node: TSESTree.MemberExpression, name: string): ObjectValue | null {
    const { framework } = this.exchange;
    if (!Object.hasOwn(framework.objects.application ?? {}, name)) return null;
    const application = this.context.registrations.applications.of(node.object);
    if (application?.framework !== framework) return null;
    const effect = this.effectOn({ ...application, identity: node }, name, this.site(node, [], null));
    return effect?.is === undefined ? null : { framework, role: effect.is, identity: node };
  }

  protected site(node: TSESTree.Node, list: readonly TSESTree.CallExpressionArgument[], assigned: TSESTree.Expression | null): Site {
    const plain = plainArguments(list);
    return { node, arguments: plain, open: plain.length < list.length, assigned, scope: this.scope };
  }

  protected effectOn(object: ObjectValue, syntax: string, site: Site): Effect | null {
    return this.context.lookup.effect(object.framework, object.framework.objects[object.role], syntax, site);
  }

  /** Applies an effect to an object, and sends the answer that is passed where the effect sends one. */
  protected applyTo(object: ObjectValue, effect: Effect, site: Site, passed: readonly (ObjectValue | null)[]): ObjectValue | null {
    const { sends } = effect;
    const sent = sends && "argument" in sends && !sends.of ? passed.at(sends.argument) : null;
    if (sent?.role === "answer") this.completeWritten(sent, "sent");
    return this.apply(object, effect, site);
  }
}
