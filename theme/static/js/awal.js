/* Before the engine of search is there: where the address asks something, what it will need first is fetched beside it. That is the
   manifest, for a number or a phrase the rest of the engine, and the files of what are probably the stems; the engine takes those
   that turn out to be right, and cari.js asks with these stems for the best result. A classic script; ES2018. */
(() => {
  "use strict";
  const { akar, versi, berkas, lebih } = document.currentScript.dataset;
  const q = (new URLSearchParams(location.search).get("q") || "").toLowerCase();
  if (self.JendelaMesin || !q.trim()) return;
  const diminta = {};
  /* What was asked for here is not asked for again; a second try is a new one. */
  const ambil = (alamat, cara) => {
    const janji = diminta[alamat] || self.fetch(alamat, cara);
    delete diminta[alamat];
    return janji;
  };
  const minta = (nama, cara) => {
    const alamat = akar + "cari/indeks/" + nama;
    if (diminta[alamat]) return;
    diminta[alamat] = self.fetch(alamat, cara);
    // who takes it is told of what fails
    diminta[alamat].catch(() => {});
  };
  minta("m.json", { cache: "no-cache" });
  if (/[0-9"“”„«»]/.test(q)) document.head.append(Object.assign(document.createElement("script"), { src: lebih }));
  // not a stemmer: it has no roots, and is right of some six words in seven
  const mungkin = (kata) =>
    kata
      .replace(/(.{3})nya$/, "$1")
      .replace(/(.{3}[^k])an$/, "$1")
      .replace(/^(?:di|ke|[mp]e(?:ng?|m)?|[bpt]er)(?=.{4})/, "");
  const umum = /^(?:apa|atau|ada|bagaimana|berapa|dan|dari|dengan|itu|ini|kapan|mana|pada|saya|siapa|untuk|yang)$/;
  const tebak = (q.match(/[a-z]{3,}/g) || []).filter((kata) => !umum.test(kata)).slice(0, 4).map(mungkin);
  self.JendelaAwal = { ambil, tebak };
  tebak.forEach((kata) => {
    // the same as bucket() of mesin.js
    let nilai = -1;
    for (const huruf of kata) {
      nilai ^= huruf.charCodeAt(0);
      for (let i = 0; i < 8; i++) nilai = (nilai >>> 1) ^ (nilai & 1 && 0xedb88320);
    }
    const atas = 2 ** (32 - Math.clz32(berkas));
    nilai = ~nilai & (atas - 1);
    minta("t/" + (nilai < berkas ? nilai : nilai & (atas / 2 - 1)) + ".bin?" + versi, {});
  });
})();
