/** A page of the sample sign-in: the form, with a word about what went wrong the last time. */
export function signInPage(action: string, failed: boolean): string {
  const problem = failed ? '<p role="alert" class="problem">用户名或密码不对。请核对后再试。</p>' : ''
  return `<!doctype html>
<html lang="zh-Hans">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>登录工作台（示例）</title>
<link rel="stylesheet" href="/oidc/sign-in.css">
<main>
<h1>登录工作台</h1>
<p>这是本机的示例登录，账号都是虚构的，随启动信息一起给出。</p>
${problem}
<form method="post" action="${action}">
<label for="username">用户名</label>
<input id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required>
<label for="password">密码</label>
<input id="password" name="password" type="password" autocomplete="current-password" required>
<button>登录</button>
</form>
</main>
</html>
`
}

/** The style sheet of that page. */
export const signInStyle = `:root { color-scheme: light; font: 1rem/1.6 system-ui, "Noto Sans CJK SC", "PingFang SC", sans-serif; }
body { margin: 0; background: #fff; color: #161b22; }
main { max-width: 24rem; margin: 0 auto; padding: 3rem 1rem; }
h1 { font-size: 1.5rem; margin: 0 0 .5rem; }
form { display: grid; gap: .5rem; margin-top: 1.5rem; }
label { font-weight: 600; }
input { font: inherit; min-height: 2.75rem; padding: 0 .75rem; border: 1px solid #59636e; border-radius: 4px; margin-bottom: .5rem; }
button { font: inherit; font-weight: 600; min-height: 2.75rem; border: 0; border-radius: 4px; background: #12417c; color: #fff; cursor: pointer; }
input:focus-visible, button:focus-visible { outline: 3px solid #e08a00; outline-offset: 2px; }
.problem { border-left: 4px solid #b3261e; padding: .25rem .75rem; }
`
