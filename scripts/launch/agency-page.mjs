/** What the engineers of an agency are given to read. */
export const agencyPage = (
  { title, name, sandbox, events, townships, departments },
  { county, user, servers, readers },
) => `# ${title} · ${name}

${sandbox ? '试验环境：以下事件均为虚构，不对应任何真实纠纷。 Everything told here is synthetic.\n\n' : ''}## 范围 What you are told

| | |
|---|---|
| 事件 Events | ${events.length > 0 ? events.map((type) => `\`${type}\``).join('<br>') : '全部 all'} |
| 乡镇街道 Townships | ${townships.length > 0 ? townships.join(', ') : '全部 all'} |
| 部门 Departments | ${departments.length > 0 ? departments.join(', ') : '全部 all'} |
| 区县 County | ${county} |

各事件的含义见 docs/events.md，字段见 docs/schemas/ 下同名的 JSON Schema。事件不含个人信息。
What each means stands in docs/events.md, its fields in docs/schemas/. Events bear no personal data.

## 接入 How to come in

| | |
|---|---|
| 地址 Server | \`${servers}\` |
| 用户 User | \`${user}\` |
| 凭据 Credentials | \`${name}.json\`：请妥善保管，不要放入代码库。 Keep it as you keep passwords. |
| 读取方式 Readers | ${readers.length}，各有一个过滤主题，见凭据文件。 each with one filter, as the file says |

docs/follow/ 下有 Node、Python、Go 的示例程序：\`node follow.mjs ${name}.json 2026-11-01\` 从该日起重放，随后持续接收；断线、服务器重启或回退后自行恢复。
The programs there replay from a date, follow what is new, and go on after a lost line, a restart or a loss of the broker's.

- 同一事件可能收到多次：以 \`id\` 去重。 The same event may come more than once: know it by its \`id\`.
- 同一事项（\`subject\`）的事件以 \`sequence\` 为序；只订阅部分事件时序号会有间隔。 Facts of one subject are in the order of \`sequence\`; who is told a part of them sees gaps.
- 新增的可选字段请忽略；含义改变时版本号随之改变（\`.v2\`）。 Leave alone what you do not know; what changes its meaning changes its version.
`;
