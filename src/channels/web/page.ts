import { html } from 'hono/html'
import type { Assets } from '#src/http/assets.ts'
import { webText } from '#src/text/web.ts'

const { page, script } = webText

export function chatPage(assets: Assets) {
  return html`<!doctype html>
<html lang="vi">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
  <meta name="color-scheme" content="light dark">
  <meta name="description" content="${page.description}">
  <title>${page.title}</title>
  <link rel="icon" type="image/svg+xml" href="${assets.urlOf('icon.svg')}">
  <link rel="manifest" href="/web/manifest.webmanifest">
  <link rel="stylesheet" href="${assets.urlOf('base.css')}">
  <link rel="stylesheet" href="${assets.urlOf('chat.css')}">
  ${assets.scripts.map((name) => html`<link rel="modulepreload" href="${assets.urlOf(name)}">`)}
  <script type="module" src="${assets.urlOf('chat.js')}"></script>
</head>
<body data-words="${JSON.stringify(script)}">
  <a class="skip" href="#say">${page.skip}</a>
  <header>
    <img src="${assets.urlOf('icon.svg')}" alt="" width="44" height="44">
    <div>
      <h1>${page.title}</h1>
      <p>${page.description}</p>
    </div>
  </header>
  <p id="connection" role="status"></p>
  <main>
    ${greeting()}
    <div id="log" role="log" aria-live="polite" aria-label="${page.log}" tabindex="-1"></div>
    <p id="preview" aria-hidden="true"></p>
    <p id="typing" role="status" data-typing="${page.typing}"></p>
  </main>
  ${composer()}
  ${templates()}
</body>
</html>`
}

function greeting() {
  return html`<section class="greeting">
      <p><strong>${page.greeting}</strong></p>
      <p>${page.notice}</p>
      <noscript><p class="warning">${page.noScript}</p></noscript>
      <div id="suggestions">
        <p>${page.suggestionsLabel}</p>
        <div class="choices">
          ${page.suggestions.map((text) => html`<button type="button">${text}</button>`)}
        </div>
      </div>
    </section>`
}

function composer() {
  return html`<footer>
    <form id="composer">
      <label for="say" class="unseen">${page.sayLabel}</label>
      <textarea id="say" rows="1" maxlength="4000" enterkeyhint="send" autocomplete="off"
        aria-describedby="left" placeholder="${page.sayPlaceholder}"></textarea>
      <button type="submit">${page.send}</button>
      <p id="left" role="status"></p>
    </form>
    <details class="about">
      <summary>${page.aboutSummary}</summary>
      <p class="advice">${page.about}</p>
    </details>
  </footer>`
}

/** What the script makes messages of. */
function templates() {
  return html`<template id="said">
    <article class="said" tabindex="-1">
      <p class="unseen">${page.youSaid}</p>
      <div class="text"></div>
      <p class="state"></p>
      <button class="retry" type="button" hidden></button>
      <p class="problem"></p>
    </article>
  </template>
  <template id="reply">
    <article class="reply" tabindex="-1">
      <p class="unseen">${page.assistantSaid}</p>
      <div class="text"></div>
      <div class="sources"><p>${page.sources}</p></div>
      <div class="choices" role="group" aria-label="${page.choices}"></div>
    </article>
  </template>
  <template id="source">
    <details>
      <summary><span class="number"></span> <span class="article"></span> <span class="validity"></span></summary>
      <p class="title"></p>
      <p class="issued"></p>
      <p class="wording"></p>
      <blockquote></blockquote>
    </details>
  </template>`
}

/** For "add to the home screen". */
export function manifest(assets: Assets) {
  return {
    name: page.title,
    short_name: page.shortTitle,
    lang: 'vi',
    start_url: '/',
    display: 'standalone',
    background_color: '#faf6ec',
    theme_color: '#2c6637',
    icons: [{ src: assets.urlOf('icon.svg'), sizes: 'any', type: 'image/svg+xml' }],
  }
}
