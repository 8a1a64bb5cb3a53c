/* Search where nothing can be fetched: a page opened from a folder. The build puts this behind the files of the index, which are here as
   text or, those of bytes, in base64. It stands in for awal.js, so the engine asks it for files. A classic script; ES2018. */
(() => {
  "use strict";
  const folder = document.currentScript.dataset.akar + "cari/indeks/";
  const berkas = self.JendelaBerkas;
  const isi = (teks) => Uint8Array.from(atob(teks), (huruf) => huruf.charCodeAt(0)).buffer;
  const ambil = (alamat) => {
    const nama = alamat.slice(folder.length).split("?")[0];
    const ada = alamat.startsWith(folder) && nama in berkas;
    return Promise.resolve({
      ok: ada,
      status: ada ? 200 : 404,
      text: () => Promise.resolve(berkas[nama]),
      json: () => Promise.resolve(JSON.parse(berkas[nama])),
      arrayBuffer: () => Promise.resolve(isi(berkas[nama]))
    });
  };
  self.JendelaAwal = { ambil };
  /* Some browsers keep a page of a folder from changing its address: they go there instead. */
  ["pushState", "replaceState"].forEach((nama) => {
    const asli = history[nama].bind(history);
    history[nama] = (keadaan, judul, alamat) => {
      try {
        asli(keadaan, judul, alamat);
      } catch (galat) {
        location.assign(alamat);
      }
    };
  });
})();
