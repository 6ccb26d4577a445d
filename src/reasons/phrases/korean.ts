import type { Language } from "./phrase-group.js";

/** Written with spaces, but its endings hang on the word and its spacing varies, so the spaces are left out. */
export const korean: Language = {
  unit: "characters",
  script: /\p{Script=Hangul}/u,
  conditional: ["만약", "경우"],
  alternative: ["거나", "또는", "혹은"],
  sets: {
    id: "이메일|아이디|닉네임|사용자이름|사용자명|유저네임|전화번호|휴대폰번호|이름|계정|email|사용자|유저|회원",
    thing:
      "사용자|유저|회원|상품|제품|주문|게시글|게시물|글|카테고리|댓글|책|할일|프로젝트|이벤트|메시지|데이터|리소스|페이지|경로|계정|고객|회사|가게|예약|그룹|팀|프로필|채팅방|방|태그|멤버|문서|강의|리뷰|일정|포스트|장바구니|아이템|친구|정보",
  },
  groups: [
    { says: "hidden", phrases: ["(등록된|존재하는)…경우"] },
    { says: "neutral", phrases: ["(오류|에러|중복)(가|이)?없", "사용가능한", "중복(확인|체크|검사)"] },
    { says: "failure", phrases: ["성공하지(못|않)"] },
    {
      says: "success",
      phrases: ["성공", "(생성|수정|삭제|저장|전송|등록|추가|변경|완료)(되었습니다|됐습니다|했습니다|하였습니다|완료)", "정상적으로"],
    },
    {
      says: "state-conflict",
      strength: "likely",
      mayBeFine: true,
      phrases: ["이미(인증|결제|완료|확인|승인|취소|삭제|종료|로그인|처리|팔로우|좋아요)"],
    },
    {
      says: "duplicate",
      strength: "certain",
      phrases: [
        "이미존재(하|합|해)",
        "이미(사용중|사용되고|사용된|등록된|가입된|가입되어|등록되어)…(<id>)",
        "(<id>)(은|는|이|가)?이미(사용|등록|가입|존재)",
        "중복된?(<id>)",
        "(<id>)(이|가)?중복",
      ],
    },
    { says: "duplicate", strength: "likely", mayBeFine: true, phrases: ["이미(사용|등록|가입|참여|추가|신청|있|작성|구독)", "중복"] },
    {
      says: "not-authenticated",
      strength: "certain",
      phrases: [
        "로그인(이|을)?(필요|해야|해주세요$|하세요$|후이용|되어있지|하지않)",
        "인증(이|정보가)?(필요|없)",
        "인증되지않",
        "세션(이|가)?(만료|종료)",
        "토큰(이|을)?(없|필요|제공되지)",
      ],
    },
    {
      says: "not-authenticated",
      strength: "likely",
      phrases: ["토큰(이|은)?…(만료|유효하지|잘못)", "(유효하지않은|만료된|잘못된)(액세스|리프레시)?토큰", "인증(에|을)?(실패)"],
    },
    {
      says: "invalid-credentials",
      strength: "certain",
      phrases: [
        "(아이디|이메일|사용자이름|사용자명|닉네임)(또는|혹은|나|이나|와|과|및)(비밀번호|패스워드)(가|를|이)?…(일치하지|틀|잘못|올바르지|확인)",
        "비밀번호가(틀|잘못되|올바르지)",
      ],
    },
    { says: "invalid-credentials", strength: "likely", phrases: ["비밀번호(가|는)?…(일치하지|틀|잘못|올바르지)", "로그인(에)?실패"] },
    { says: "not-permitted", strength: "certain", phrases: ["권한(이|은)?(없|부족|필요)", "(관리자|작성자|본인)(만|권한)"] },
    {
      says: "not-permitted",
      strength: "likely",
      phrases: ["접근(이|을|할수)?(거부|금지|없|불가)", "금지", "허용되지않", "(정지|차단|비활성화)된(계정|사용자|회원)"],
    },
    { says: "not-found", strength: "likely", phrases: ["(파일|템플릿|설정|환경변수|토큰|이미지)(을|를|이|가)…(찾을수없|존재하지않)"] },
    {
      says: "not-found",
      strength: "certain",
      phrases: [
        "(<thing>)(을|를|이|가|은|는)?(찾을수없|찾지못|존재하지않)",
        "존재하지않는(<thing>)",
        "가입되지않은(사용자|유저|회원|이메일)",
        "없는(사용자|유저|회원|게시글|게시물|상품|페이지)",
        "해당…(<thing>)(을|를|이|가|은|는)?(찾을수없|존재하지않|없습니다)",
      ],
    },
    { says: "not-found", strength: "likely", phrases: ["(찾을수없|찾지못|존재하지않)", "(<thing>)(이|가)없습니다"] },
    {
      says: "invalid-input",
      strength: "certain",
      phrases: [
        "(은|는|이|가|을|를)필수",
        "필수(입니다|항목|값|입력|파라미터|필드)",
        "(유효성|입력값)(검사|검증)(에)?(실패|오류)",
        "(형식|이메일|날짜|요청값|파라미터|입력값|id|값)(이|가|은|는)?(올바르지|잘못되|유효하지)",
        "(글자|자)이상",
        "모든(필드|항목)",
      ],
    },
    {
      says: "invalid-input",
      strength: "likely",
      phrases: ["(잘못된|유효하지않은|올바르지않은)", "(입력|선택|확인)해주(세요|십시오)", "(필요합니다|누락)"],
    },
    { says: "too-many-requests", strength: "certain", phrases: ["(요청|시도)(이|가|횟수가)?(너무많|초과|많습니다)"] },
    { says: "too-large", strength: "certain", phrases: ["파일(크기|용량)?(이|가)?…(너무|초과|큽니다)"] },
    {
      says: "method-not-allowed",
      strength: "certain",
      phrases: ["(허용|지원)되지않는(http)?(메소드|메서드)", "(허용|지원)하지않는(http)?(메소드|메서드)"],
    },
    { says: "unavailable", strength: "certain", phrases: ["서비스(를|가)?…(이용할수없|사용할수없|점검)"] },
    { says: "server-fault", strength: "certain", phrases: ["(내부)?서버(내부|에)?(의|에서)?(내부)?(오류|에러)", "내부오류"] },
    {
      says: "server-fault",
      strength: "likely",
      phrases: ["(알수없는|예기치않은|데이터베이스|db)(오류|에러)", "(오류|에러|문제)(가|이)?(발생|생겼)"],
    },
    {
      says: "server-fault",
      strength: "hint",
      phrases: ["(생성|수정|삭제|조회|저장|전송|등록|추가|변경|처리|업로드)(에|중|을|를)?(실패|못)", "실패"],
    },
    { says: "failure", phrases: ["(오류|에러|실패|할수없|불가|거부)"] },
  ],
};
