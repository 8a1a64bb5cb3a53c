/* Before the engine of search is there: where the address asks something, its first two files are fetched beside it. A classic script; ES2018. */
(() => {
  "use strict";
  const { akar, bahasa } = document.currentScript.dataset;
  if (self.JendelaMesin || !(new URLSearchParams(location.search).get("q") || "").trim()) return;
  const awal = (self.JendelaAwal = {});
  const minta = (nama, cara) => {
    const alamat = akar + "cari/indeks/" + nama;
    awal[alamat] = self.fetch(alamat, cara);
    // who takes it is told of what fails
    awal[alamat].catch(() => {});
  };
  minta("m.json", { cache: "no-cache" });
  minta(bahasa, {});
})();
