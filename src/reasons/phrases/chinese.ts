import type { Language } from "./phrase-group.js";

/** Simplified characters; `foldCharacters` in `index.ts` turns a text's traditional ones into them. */
export const chinese: Language = {
  unit: "characters",
  script: /\p{Script=Han}/u,
  conditional: ["如果", "是否", "若该", "如该"],
  alternative: ["或"],
  sets: {
    id: "用户名|用户|使用者|邮箱|邮件|手机号|手机号码|手机|电话|账号|帐号|账户|昵称|名称|名字|姓名|别名|标题|编号|学号|工号|标识|域名|email|slug",
    thing:
      "用户|使用者|商品|产品|订单|文章|分类|评论|书籍|图书|课程|学生|老师|员工|角色|项目|任务|活动|消息|记录|数据|资源|页面|路由|接口|菜单|部门|标签|相册|电影|游戏|房间|群组|群|好友|客户|地址|帖子|会员|管理员|账号|帐号|账户|公司|优惠券|购物车|笔记|日程|投票|题目|班级|成员|团队|目录",
    bad: "错误|有误|不正确|不对|无效",
  },
  groups: [
    { says: "hidden", phrases: ["^(如果|若)…(存在|注册)"] },
    {
      says: "neutral",
      phrases: ["(没有|无|未发现|不存在)(错误|重复|冲突|问题)", "错误(日志|信息|码|列表|消息|报告|统计)", "不存在则", "已存在则"],
    },
    { says: "failure", phrases: ["(未|不|没有)成功"] },
    { says: "success", phrases: ["成功", "^(完成|已完成)$"] },
    { says: "invalid-input", strength: "likely", phrases: ["(列表|数组|参数|请求)(中)?(有|存在|包含)重复", "不能重复", "不可重复"] },
    {
      says: "state-conflict",
      strength: "likely",
      mayBeFine: true,
      phrases: [
        "已(经)?(被)?(验证|支付|付款|完成|取消|关闭|审核|激活|禁用|启用|删除|处理|结束|发布|确认|点赞|关注|签到|登录|领取|下架)",
        "正在进行中",
      ],
    },
    {
      says: "duplicate",
      strength: "certain",
      phrases: [
        "(<id>|<thing>)…(已经|已)存在",
        "(<id>)…(已经|已)(被)?(注册|使用|占用|绑定)",
        "(<id>)被(占用|使用|注册)",
        "(用户名|邮箱|手机号|名称|账号|昵称)重复",
        "^(该|此)?…(已经|已)存在$",
      ],
    },
    {
      says: "duplicate",
      strength: "likely",
      mayBeFine: true,
      phrases: [
        "(已经|已)(存在|被注册|被使用|被占用|注册|加入|收藏|添加|提交|评价|投票|报名|申请|订阅)",
        "(已经|已)(投过票|投过|评价过|评论过|报名过|领取过|提交过|申请过|签到过)",
        "重复(提交|添加|数据|操作)",
        "(无法|不能|不可|不允许|请勿|不得)重复",
        "^重复$",
      ],
    },
    {
      says: "not-authenticated",
      strength: "certain",
      phrases: [
        "(用户)?(未|没有|尚未|还未|没)登(录|陆)",
        "(请|需要)(先|您先)?(重新)?登(录|陆)$",
        "请先登(录|陆)",
        "登(录|陆)(状态)?(已)?(过期|失效|超时)",
        "(会话|session)(已)?(过期|失效)",
        "(缺少|没有|未提供|未携带|无)(访问)?(token|令牌)",
        "未认证",
        "(身份)?认证(信息)?(已)?(经)?(过期|失效)",
      ],
    },
    {
      says: "not-authenticated",
      strength: "likely",
      phrases: [
        "(token|令牌)…(无效|过期|失效|错误|不存在|为空|不能为空|验证失败|校验失败)",
        "(无效|非法|过期)的?(token|令牌)",
        "(认证|身份验证|鉴权)失败",
      ],
    },
    { says: "invalid-credentials", strength: "likely", phrases: ["(原|旧|当前|之前的?)(登录)?密码(输入)?(<bad>)"] },
    { says: "invalid-input", strength: "likely", phrases: ["(新|确认|支付|二级)密码(输入)?(<bad>)", "密码格式", "密码(长度|强度)"] },
    {
      says: "invalid-credentials",
      strength: "certain",
      phrases: [
        "(用户名?|账号|帐号|账户|邮箱|手机号|学号)(或者?|和|与|、|,|/|or)密码…(<bad>)",
        "密码或(用户名|账号|邮箱)…(<bad>)",
        "(用户名|账号|账户)密码(<bad>)",
        "(凭证|凭据)(<bad>)",
        "密码(输入)?(错误|有误|不正确|不对)",
      ],
    },
    { says: "invalid-credentials", strength: "likely", phrases: ["登(录|陆)失败"] },
    {
      says: "invalid-input",
      strength: "likely",
      phrases: ["(两次|密码)…(不一致|不匹配|不相同)", "验证码…(<bad>|过期|失效|不能为空)", "(错误|无效)的?验证码"],
    },
    {
      says: "not-permitted",
      strength: "certain",
      phrases: [
        "(没有|无|您没有|你没有|缺少)(此|该|相关|相应|足够的?)?…权限",
        "权限不(足|够)",
        "无权(限|访问|操作|修改|删除|查看|进行)?",
        "(只有|仅|仅限)…管理员…(可以|才能|可|操作|访问)",
      ],
    },
    {
      says: "not-permitted",
      strength: "likely",
      phrases: [
        "(禁止|拒绝)访问",
        "访问(被)?(拒绝|禁止|受限)",
        "(账号|帐号|账户|用户|您)(已)?(被)?(已)?(被)?(禁用|封禁|冻结|锁定|禁止|停用|拉黑)",
        "不允许(访问|操作|删除|修改)?",
      ],
    },
    { says: "not-authenticated", strength: "hint", phrases: ["(未|没有)授权", "未经授权"] },
    {
      says: "invalid-input",
      strength: "likely",
      phrases: ["(参数|字段|文件|图片|模板|配置|环境变量|表)…(不存在|未找到|缺失)", "(缺少|缺失|没有)(文件|参数)"],
    },
    {
      says: "not-found",
      strength: "certain",
      phrases: [
        "(<thing>)(id|ID|信息)?(不存在|没找到|未找到)",
        "(找不到|未找到|没有找到|没找到|查无)(该|此|这个|对应的?|指定的?|相关的?)?(<thing>)",
        "^(页面|资源|请求的资源|接口|路由)(不存在|未找到)",
      ],
    },
    { says: "not-found", strength: "likely", phrases: ["(不存在|找不到|未找到|没有找到|没找到|查无此)"] },
    { says: "malformed-request", strength: "certain", phrases: ["json(格式|解析)(错误|失败|有误)"] },
    {
      says: "invalid-input",
      strength: "certain",
      phrases: [
        "(请求|传入)?参数(格式|类型|校验|验证)?(错误|有误|不正确|不合法|无效|缺失|不完整|异常|不全|失败|不能为空)",
        "(不能|不可|不得|必须不)为空",
        "格式(错误|不正确|有误|不对|无效|不合法)",
        "(状态值|类型|数量|选项|数|值|排序|时间|日期|网址|链接)(值)?(不正确|不合法|有误|无效)",
        "(缺少|缺失)(必要|必需|必填|必须)?的?(参数|字段)",
        "(必填|为必填项)",
        "(数据|表单|参数)(验证|校验)(失败|错误|不通过)",
        "(不能|不得)(少于|超过|大于|小于|多于)…(个|位|字)",
        "长度(必须|应|不能|不得|不符|在)",
        "必须(是|为)…(数字|整数|数组|字符串|布尔|日期|邮箱)",
      ],
    },
    {
      says: "invalid-input",
      strength: "likely",
      phrases: [
        "(请输入|请填写|请提供|请选择|请上传|请指定)",
        "(无效|非法|不合法|不正确|有误|不完整)",
        "(必须|缺少|缺失|不能)",
        "(校验|验证)失败",
      ],
    },
    {
      says: "too-many-requests",
      strength: "certain",
      phrases: [
        "(请求|操作|访问|发送|提交|尝试|登(录|陆))…(过于|太|过)(频繁|快|多)",
        "(请求|尝试|失败)(次数)(过多|超限|已达上限|太多)",
        "(过于|太)频繁",
      ],
    },
    {
      says: "too-many-requests",
      strength: "likely",
      phrases: ["(今日|今天|当日|当天|每日|每天|每小时|次数)…(上限|限制|用完|用尽|耗尽)"],
    },
    { says: "too-large", strength: "certain", phrases: ["(文件|图片|附件)(大小)?(过大|太大|超过|超出|不能超过)"] },
    {
      says: "unsupported-media-type",
      strength: "likely",
      phrases: ["(不支持的?|无效的?)(文件|图片|媒体)(类型|格式)", "(只|仅)(能|支持|允许)(上传)?…(图片|格式|文件)"],
    },
    {
      says: "method-not-allowed",
      strength: "certain",
      phrases: ["(请求)?方法(不允许|不被允许|不支持)", "不(支持|允许)(的|该)?请求(方法|方式)"],
    },
    {
      says: "unavailable",
      strength: "certain",
      phrases: ["(服务|系统|服务器)(暂时|暂|当前)?(不可用|无法使用|维护中|繁忙|忙)", "(系统|服务器?)…维护"],
    },
    {
      says: "server-fault",
      strength: "certain",
      phrases: ["服务(器|端)(内部|发生|出现|出)?(了)?(内部)?(错误|异常|出错|错)", "(系统)?内部错误"],
    },
    { says: "server-fault", strength: "likely", phrases: ["(系统|数据库|未知)…(错误|异常)", "(发生|出现|出)了?(未知|错误|异常|错)"] },
    {
      says: "server-fault",
      strength: "hint",
      phrases: [
        "(创建|更新|删除|修改|获取|查询|保存|添加|上传|发送|操作|新增|增加|编辑|加载|注册|读取|设置|刷新|请求|合并|还原|处理|提交|下载|导入|导出)…失败",
        "失败",
      ],
    },
    { says: "unavailable", strength: "hint", mayBeFine: true, phrases: ["(稍后|稍候)(再|重)?(试)"] },
    { says: "failure", phrases: ["(错误|异常|失败|无法|禁止|拒绝|不支持|出错)"] },
    { says: "success", phrases: ["^…(已)(创建|更新|删除|保存|发送|添加|修改)$", "(获取|登录)成功"] },
  ],
};
