/** Responses at which somebody logs in, or is asked to. */
import type { HttpResponse } from "../response/model.js";
import { endpointNames } from "./circumstances.js";

/** Where an unknown account is answered like a wrong password (401), or the user behind a token is looked up. */
export function isAboutLogin(response: HttpResponse): boolean {
  return /log-?in|sign-?in|auth(?!or)|session|token|refresh|protect|guard|passport|(?:^|[^a-z])me(?![a-z])|current|profile/iu.test(
    endpointNames(response.exchange),
  );
}

const LOGIN = /log-?in|sign-?in/iu;
/** `updateLoginUser`: of somebody who has logged in. */
const OF_LOGGED_IN = /(?:update|edit|change|get|list|delete|remove)_?-?(?:log-?in|sign-?in)/iu;

/** A handler that is named for a login. */
export function isLogin(response: HttpResponse): boolean {
  const names = endpointNames(response.exchange);
  return LOGIN.test(names) && !OF_LOGGED_IN.test(names);
}

/** What somebody has to show. */
const SHOWN = /credential|token|session|auth|log(?:ged)?[ -]?in|sign(?:ed)?[ -]?in/iu;
/** Where a password is chosen, and not shown: `New and repeated password do not match`. */
const CHOOSES_PASSWORD = /(?:re)?set_?-?pass|change_?-?pass|new_?-?pass|sign-?_?up|register/iu;
/** The password that somebody has, of which the one is asked for who chooses another. */
const HAD = /\b(?:current|old|existing|previous|wrong|incorrect|invalid)\b/iu;

/** 401 where a login, or its answer, speaks of what somebody has to show. */
export function isMatterOfLogin(response: HttpResponse): boolean {
  if (!response.status.may((code) => code === 401)) return false;
  const chooses = CHOOSES_PASSWORD.test(endpointNames(response.exchange));
  return (
    isAboutLogin(response) ||
    response.content.texts.some(({ text }) => SHOWN.test(text) || (/passw/iu.test(text) && (!chooses || HAD.test(text))))
  );
}
