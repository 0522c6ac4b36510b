/** As long as names and words get. */
export const LONG_NAME = '潼川镇老西街社区惠民物业服务有限责任公司驻三台县办事处';
export const LONG_WORDS =
  '两家因院墙外的排水沟多次争吵，经村民小组、村委会先后劝说未果，双方都提出要县里派人来看，并要求先行清淤，费用另行商量。';
