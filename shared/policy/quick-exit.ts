/** Where the quick exit of a reporter's page leads: what anybody may look up. */
export const QUICK_EXIT = 'https://www.baidu.com/s?wd=%E5%A4%A9%E6%B0%94'
