import { isSafeMethod, unambiguousRedirects } from "../http/methods.js";
import { describeStatus } from "../http/status-codes.js";
import { repeatsHandled } from "../reasons/repeated-requests.js";
import { statusNode, withStatus } from "../response/edits.js";
import type { HttpResponse } from "../response/model.js";
import { createRule, forEachResponse, reporter } from "../rule.js";

type MessageIds = "ambiguous" | "becomesGet" | "repeats" | "useCode";

export default createRule<[], MessageIds>({
  name: "no-method-changing-redirect",
  meta: {
    type: "problem",
    fixable: "code",
    hasSuggestions: true,
    docs: { description: "disallow 301, 302 and a 307 that nobody wrote in answer to POST, PUT, PATCH and DELETE", config: "recommended" },
    schema: [],
    messages: {
      becomesGet:
        "{{status}} answers {{method}}: clients follow it with GET and drop the content, though its definition does not say so. {{remedy}} (RFC 9110 section 15.4).",
      ambiguous: "{{status}} answers {{method}}: clients may repeat the method or change it to GET. {{remedy}} (RFC 9110 section 15.4).",
      repeats:
        "{{status}}, the default of {{framework}}, makes clients repeat the {{method}}, which has been handled here. Say 303 See Other, and they continue with GET (RFC 9110 section 15.4).",
      useCode: "Redirect with {{status}}.",
    },
  },
  create(context) {
    const report = reporter(context);
    return forEachResponse(context, (response) => {
      const { status } = response;
      if (repeatsHandled(response) && isKnownUnsafe(response)) {
        report({
          messageId: "repeats",
          data: { status: describeStatus(307), framework: response.exchange.framework.name, method: methodsOf(response).join(", ") },
          node: response.node,
          suggest: [{ messageId: "useCode", data: { status: describeStatus(303) }, edit: withStatus(response, 303) }],
        });
      }
      if (response.origin === "thrown" || !status.must((code) => code === 301 || code === 302)) return;
      // Another code is written there, in a place where it is not sent: that is what to mend.
      if (!response.fields.has("Location") || !isKnownUnsafe(response) || losesStatus(response)) return;
      const code = status.values[0]?.value ?? 302;
      const methods = methodsOf(response);
      const method = methods.find((name) => name === "POST") ?? methods[0] ?? "POST";
      const [same = 303, ...others] = unambiguousRedirects(method, code);
      const offer = (target: number) => ({
        messageId: "useCode" as const,
        data: { status: describeStatus(target) },
        edit: withStatus(response, target),
      });
      // Only what keeps today's behaviour is a fix: for a permanent redirect of POST, both codes change it.
      const keeps = methods.length === 1 && !(method === "POST" && code === 301) && response.methodBasis === "registered";
      report({
        messageId: method === "POST" ? "becomesGet" : "ambiguous",
        data: { status: describeStatus(code), method: methods.join(", "), remedy: remedyFor(method, code) },
        node: statusNode(response),
        ...(keeps ? { fix: offer(same), suggest: others.map(offer) } : { suggest: [same, ...others].map(offer) }),
      });
    });
  },
});

function losesStatus(response: HttpResponse): boolean {
  return response.exchange.lost.some((loss) => loss.response === response && (loss.kind === "ignored" || loss.kind === "address"));
}

function methodsOf({ method }: HttpResponse): readonly string[] {
  return [...new Set(method.values.map(({ value }) => value))];
}

/** The method changes state, and more than a guess by the handler's name or its use of the body says so. */
function isKnownUnsafe({ exchange, method, methodBasis }: HttpResponse): boolean {
  if (methodBasis === "unknown") return false;
  // exports.postLogin, beside exports.getLogin; genre_create_post: the name holds the method's own.
  if (methodBasis === "name" && !/^post[A-Z]|_post$/u.test(exchange.name)) return false;
  return method.must((value) => !isSafeMethod(value));
}

function remedyFor(method: string, code: number): string {
  if (method === "POST" && code === 302) return "Say so with 303 See Other, or repeat the request with 307 Temporary Redirect";
  if (method === "POST") return "Repeat the request with 308 Permanent Redirect, or continue with GET by 303 See Other";
  return code === 302
    ? "Repeat the request with 307 Temporary Redirect, or continue with GET by 303 See Other"
    : "Repeat the request with 308 Permanent Redirect, or continue with GET by 303 See Other";
}
