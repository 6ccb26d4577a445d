import { FIREBASE_CODES, TRPC_CODES } from "./codes.js";
import { express } from "./express.js";
import { argument, type Framework, property } from "./framework.js";

/**
 * Google Cloud Functions and Firebase: handlers of Express, registered by name; callable functions throw codes.
 *
 * @see https://firebase.google.com/docs/functions/http-events
 */
export const cloudFunctions: Framework = {
  name: "cloud-functions",
  // Which version of Express answers is no matter of these packages: the first name is none of a package.
  packages: [
    "firebase-functions/https",
    "@google-cloud/functions-framework",
    "firebase-functions",
    "firebase-functions/v1",
    "firebase-functions/v2",
    "firebase-functions/v2/https",
  ],
  exports: {
    "http()": { registers: { method: "*", handlers: [argument(1)] } },
    "onRequest()": { registers: { method: "*", handlers: [argument(-1)] } },
    "https.onRequest()": { registers: { method: "*", handlers: [argument(-1)] } },
    "new HttpsError": { status: { codes: FIREBASE_CODES, of: argument(0) }, content: argument(1), is: "error" },
    "new https.HttpsError": { status: { codes: FIREBASE_CODES, of: argument(0) }, content: argument(1), is: "error" },
  },
  objects: { response: express.objects.response ?? {} },
  handlers: [["request", "response"]],
  defaultStatus: 200,
  returned: "ignored",
  spelling: express.spelling ?? {},
};

/**
 * tRPC 10 and 11: the status of an answer is that of the error's code.
 *
 * @see https://trpc.io/docs/server/error-handling
 */
export const trpc: Framework = {
  name: "trpc",
  packages: ["@trpc/server"],
  exports: {
    "new TRPCError": { status: { codes: TRPC_CODES, of: property("code", argument(0)) }, content: argument(0), is: "error" },
  },
  objects: {},
  defaultStatus: 500,
};
