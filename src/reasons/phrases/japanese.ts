import type { Language } from "./phrase-group.js";

export const japanese: Language = {
  unit: "characters",
  script: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  conditional: ["もし"],
  alternative: ["か、", "または", "もしくは", "あるいは"],
  sets: {
    id: "メールアドレス|ユーザー名|ユーザ名|ユーザーid|ユーザー|ユーザ|名前|アカウント|電話番号|メール|email|ニックネーム",
    thing:
      "ユーザー|ユーザ|商品|注文|記事|投稿|カテゴリー?|コメント|本|タスク|プロジェクト|イベント|メッセージ|データ|リソース|ページ|ルート|アカウント|顧客|会社|店舗|予約|グループ|チーム|プロフィール|ルーム|タグ|メンバー|ドキュメント|レコード|チャンネル",
  },
  groups: [
    { says: "hidden", phrases: ["(登録|存在)(されて)?(いる|する)場合"] },
    { says: "neutral", phrases: ["(エラー|重複|問題)(は|が)(ありません|ない)", "見つかりました"] },
    { says: "failure", phrases: ["(成功|完了)(しません|していません)"] },
    { says: "success", phrases: ["(成功|完了)", "(作成|更新|削除|保存|送信|登録|追加|変更)(しました|されました)", "正常に"] },
    {
      says: "state-conflict",
      strength: "likely",
      mayBeFine: true,
      phrases: ["(すでに|既に)(認証|支払|完了|確認|承認|キャンセル|削除|終了|ログイン|処理|フォロー|いいね)"],
    },
    {
      says: "duplicate",
      strength: "certain",
      phrases: [
        "(すでに|既に)存在",
        "(<id>)(は|が)?(すでに|既に)(使用|使われ|登録|利用)",
        "(すでに|既に)(使用|登録|利用)されて(いる|います|おり)…(<id>)",
      ],
    },
    {
      says: "duplicate",
      strength: "likely",
      mayBeFine: true,
      phrases: ["(すでに|既に)(使用|使われ|登録|利用|参加|追加|申請|投票)", "重複"],
    },
    {
      says: "not-authenticated",
      strength: "certain",
      phrases: [
        "ログイン(が必要|して(いません|ください)$|されていません)",
        "認証が必要",
        "認証されていません",
        "未認証",
        "(セッション)(が|の)?…(切れ|期限切れ|有効期限)",
        "トークンが(ありません|必要|提供されて|指定されて)",
      ],
    },
    {
      says: "not-authenticated",
      strength: "likely",
      phrases: ["トークン(が|は|の)…(無効|期限|不正)", "(無効|不正)な(アクセス)?トークン", "認証(に|が)?(失敗|エラー)"],
    },
    {
      says: "invalid-credentials",
      strength: "certain",
      phrases: [
        "(メールアドレス|ユーザー名|ユーザーid|ユーザid|id|email)(または|もしくは|か|と)パスワードが…(正しく|間違|違い|不正|一致し|無効)",
        "(認証情報|資格情報)が(正しくありません|無効|間違|不正)",
      ],
    },
    { says: "invalid-credentials", strength: "likely", phrases: ["パスワードが…(正しく|間違|違い|不正)", "ログイン(に|が)?失敗"] },
    { says: "invalid-input", strength: "likely", phrases: ["パスワードが一致しません"] },
    {
      says: "not-permitted",
      strength: "certain",
      phrases: [
        "権限が(ありません|ない|不足|必要)",
        "(アクセス|操作|実行|編集|削除|閲覧)(する)?権限",
        "権限不足",
        "管理者(のみ|だけ|権限が必要)",
      ],
    },
    {
      says: "not-permitted",
      strength: "likely",
      phrases: [
        "アクセス(が|は)?(拒否|禁止|できません)",
        "禁止されて",
        "許可されて(いません|いない)",
        "アカウント(が|は)…(停止|無効|ロック|凍結)",
      ],
    },
    {
      says: "not-found",
      strength: "likely",
      phrases: ["(ファイル|テンプレート|設定|パラメータ|環境変数|トークン|画像)(が|は)…(見つかりません|存在しません)"],
    },
    {
      says: "not-found",
      strength: "certain",
      phrases: [
        "(<thing>)(情報)?(が|は)(見つかりません|存在しません|見つかりませんでした|見つからない)",
        "存在しない(<thing>)",
        "(該当|指定)(する|された)…(<thing>)(が|は)(見つかりません|存在しません|ありません)",
      ],
    },
    { says: "not-found", strength: "likely", phrases: ["(見つかりません|存在しません|存在しない|見つかりませんでした)"] },
    {
      says: "invalid-input",
      strength: "certain",
      phrases: [
        "(は|が)必須(です|項目)",
        "(バリデーション|入力|検証)エラー",
        "(メールアドレス|日付|形式|フォーマット|id|入力|入力値|パラメータ|リクエスト)(の形式)?が(不正|無効|正しくありません)",
        "(文字)以(上|下|内)",
        "必須(項目|パラメータ)",
      ],
    },
    {
      says: "invalid-input",
      strength: "likely",
      phrases: ["(無効|不正)(な|です)", "(入力|指定|選択)して(ください|下さい)", "正しくありません", "(必要|必須)です"],
    },
    {
      says: "too-many-requests",
      strength: "certain",
      phrases: ["リクエスト(数)?が(多すぎ|上限)", "(試行回数|アクセス)が(多すぎ|上限)", "レート制限"],
    },
    { says: "too-large", strength: "certain", phrases: ["ファイル(サイズ)?(が|は)…(大きすぎ|超え|上限)"] },
    { says: "method-not-allowed", strength: "certain", phrases: ["メソッドは?(許可|サポート)されて(いません|いない)"] },
    { says: "unavailable", strength: "certain", phrases: ["サービス(は|が)?…(利用できません|停止)", "メンテナンス中"] },
    { says: "server-fault", strength: "certain", phrases: ["サーバー?(内部|側)?(で|に)?(内部)?(の)?エラー", "内部(サーバー?)?エラー"] },
    { says: "server-fault", strength: "likely", phrases: ["(予期しない|不明な|データベース)エラー", "エラーが発生"] },
    {
      says: "server-fault",
      strength: "hint",
      phrases: ["(作成|更新|削除|取得|保存|送信|登録|追加|変更|処理|アップロード)(に|が)?(失敗|できません)", "失敗しました"],
    },
    { says: "failure", phrases: ["(エラー|失敗|できません|拒否|不可)"] },
  ],
};
