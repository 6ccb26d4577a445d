import { chinese } from "./chinese.js";
import { compileCharacters, type CompiledPhrase, PhraseIndex, Vocabulary } from "./compile.js";
import { english } from "./english.js";
import { french } from "./french.js";
import { german } from "./german.js";
import { indonesian } from "./indonesian.js";
import { italian } from "./italian.js";
import { japanese } from "./japanese.js";
import { korean } from "./korean.js";
import type { Language } from "./phrase-group.js";
import { portuguese } from "./portuguese.js";
import { russian } from "./russian.js";
import { spanish } from "./spanish.js";
import { turkish } from "./turkish.js";
import { vietnamese } from "./vietnamese.js";

const wordLanguages: readonly Language[] = [
  english,
  spanish,
  portuguese,
  french,
  german,
  italian,
  russian,
  turkish,
  indonesian,
  vietnamese,
];
const characterLanguages: readonly Language[] = [japanese, korean, chinese];

const vocabularies = new Map<Language, Vocabulary>();
const indexes = new Map<Language, PhraseIndex>();

/** The phrases that a normalised text can hold, of the language with spaces between words that knows most of its words. */
export function phrasesIn(normal: string): readonly CompiledPhrase[] {
  const words = normal.split(" ").filter((word) => /[\p{L}\p{N}]/u.test(word));
  let language: Language | undefined;
  let known = 0;
  for (const candidate of wordLanguages) {
    const count = made(vocabularies, candidate, () => new Vocabulary(candidate)).count(words);
    if (count <= known) continue;
    language = candidate;
    known = count;
    if (known === words.length) break;
  }
  if (language === undefined) return [];
  const chosen = language;
  return made(indexes, chosen, () => new PhraseIndex(chosen)).candidates(words);
}

const compiled = new Map<Language, readonly CompiledPhrase[]>();

/** The phrases of the language without spaces in whose script the text is. */
export function charactersOf(text: string): readonly CompiledPhrase[] {
  // Kana and Hangul tell more than Han characters, which three languages have.
  const language = characterLanguages.find(({ script }) => script?.test(text) === true);
  if (language === undefined) return [];
  return made(compiled, language, () => compileCharacters(language, foldCharacters));
}

/** What a language's phrases are made into, made when first needed. */
function made<T>(all: Map<Language, T>, language: Language, make: () => T): T {
  let one = all.get(language);
  if (one === undefined) all.set(language, (one = make()));
  return one;
}

const traditional =
  "戶帳號碼錯誤權無請過時註冊郵電話圖檔標題課訂單評論書學師員項務動訊記錄資頁選門籤戲間組會購車筆級團隊銷驗證視為關閉審刪處結發佈確認贊點簽領開啟網絡絕訪問與參數類長應當綁輸執維護連續條屬創載導僅從異內個給經據設傳備鍵暫試後稱幣報繫編輯獲詢憑尋衝複頻嘗見鎖凍";
const simplified =
  "户帐号码错误权无请过时注册邮电话图档标题课订单评论书学师员项务动讯记录资页选门签戏间组会购车笔级团队销验证视为关闭审删处结发布确认赞点签领开启网络绝访问与参数类长应当绑输执维护连续条属创载导仅从异内个给经据设传备键暂试后称币报系编辑获询凭寻冲复频尝见锁冻";
const simple = new Map(Array.from(traditional, (letter, at) => [letter, simplified.charAt(at)]));

/** Without spaces, and with simplified characters for traditional ones, in texts and phrases alike. */
export function foldCharacters(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (letter) => simple.get(letter) ?? letter).replaceAll(" ", "");
}
