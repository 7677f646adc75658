/**
 * The oldest browsers that every page is made for, each by the year it came out (2020, 2021, 2023): phones and office
 * computers a few years old, WeChat's and Android's WebView by the Chromium inside. What is older gets the simple form.
 * Films, cleaning and viewing of PDF have floors of their own, and say so in place.
 */
export const floor = ['chrome87', 'safari15', 'firefox115']
