// Before a request is composed: finds what is published, when the reader asks for it, and shows the first of it. Without this script
// the form opens the page of search. Until it is asked nothing is loaded; then the engine and files of the index of this site, to
// which no word is sent. Nothing is stored; what is found is only ever set as text; the focus stays where it is.
"use strict";
(() => {
  const ambil = (nama) => document.getElementById("terbit" + nama);
  const isian = ambil("");
  if (!isian) return;
  const kata = ambil("-kata");
  const kabar = ambil("-kabar");
  const hasil = ambil("-hasil");
  const semua = ambil("-semua");
  const tulis = ambil("-tulis");
  const daftar = ambil("-templat").content.firstElementChild;
  const contoh = daftar.firstElementChild;
  const bulan = contoh.querySelector("time").dataset.bulan.split(" ");
  const { akar, alamat } = isian.dataset;
  const TERBANYAK = 5;

  // The engine is the file that the page of search loads, so a browser has it once.
  let mesin = null;
  const dimuat = () => {
    mesin = mesin || new Promise((ada, gagal) => {
      const berkas = document.createElement("script");
      const { lebih, bahasa } = hasil.dataset;
      berkas.onload = () => ada(self.JendelaMesin.engine(akar + "cari/indeks/", self.fetch, lebih, bahasa));
      berkas.onerror = () => {
        mesin = null;
        berkas.remove();
        gagal();
      };
      berkas.src = alamat;
      // the engine asks for it, and would ask later
      const awal = Object.assign(document.createElement("link"), { rel: "preload", as: "script", href: bahasa });
      document.head.append(awal, berkas);
    });
    return mesin;
  };

  const angka = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, ".");
  const kalimat = (unsur, nama, isi) => {
    unsur.textContent = unsur.dataset[nama].replace(/\{(\w+)\}/g, (_, lubang) => isi[lubang]);
  };

  // Titles and names are Indonesian, whatever language the page is in.
  const butir = (satu, nama) => {
    const unsur = contoh.cloneNode(true);
    const isi = (pilih, teks) => {
      const bagian = unsur.querySelector(pilih);
      if (teks) bagian.textContent = teks;
      else bagian.remove();
      return bagian;
    };
    const asli = (pilih, teks) => {
      const bagian = isi(pilih, teks);
      bagian.lang = "id";
      return bagian;
    };
    const hari = satu.tanggal.split("-");
    asli("a", satu.judul).href = akar + satu.alamat;
    isi("time", hari[2] ? [+hari[2], bulan[hari[1] - 1], hari[0]].join(" ") : "").dateTime = satu.tanggal;
    asli("p span + span", [].concat(nama.opd[satu.opd] || satu.opd)[0]);
    isi("p span", nama.jenis[satu.jenis] || satu.jenis);
    daftar.append(unsur);
  };

  // An answer to what is no longer asked comes too late.
  let kini = "";
  const cari = (q) => {
    kini = q;
    hasil.hidden = true;
    kabar.textContent = "";
    if (!q) return;
    kalimat(kabar, "mencari", {});
    const tautan = isian.action + "?q=" + encodeURIComponent(q);
    semua.href = tautan;
    tulis.dataset.kata = q;
    const tampilkan = (nama, isi) => {
      kalimat(kabar, nama, isi);
      kalimat(semua, nama, isi);
      kalimat(tulis, "minta", isi);
      hasil.hidden = false;
    };
    dimuat()
      .then((satu) =>
        satu.search(q.replace(/["“”„«»]/g, " "), { banyak: TERBANYAK }).then((jawab) => {
          if (q !== kini) return;
          daftar.textContent = "";
          jawab.hasil.forEach((each) => butir(each, satu.manifest()));
          if (jawab.jumlah) hasil.prepend(daftar);
          else daftar.remove();
          const banyak = angka(Math.min(jawab.jumlah, TERBANYAK));
          const untuk = jawab.diganti ? " untuk “" + jawab.dicari + "”" : "";
          const nama = !jawab.jumlah ? "nihil" : jawab.jumlah > TERBANYAK ? "sebagian" : "jumlah";
          tampilkan(nama, { q, untuk, banyak, jumlah: angka(jawab.jumlah) });
        })
      )
      .catch(() => {
        if (q !== kini) return;
        daftar.remove();
        tampilkan("gagal", { q });
      });
  };
  isian.addEventListener("submit", (e) => {
    e.preventDefault();
    cari(kata.value.trim());
  });

  // The link leads to the letter; what was searched goes along, unless something is written there already.
  const rincian = document.getElementById("bantu-rincian");
  let dituliskan = "";
  tulis.addEventListener("click", () => {
    if (rincian.value.trim() && rincian.value !== dituliskan) return;
    rincian.value = dituliskan = tulis.dataset.kata;
    rincian.dispatchEvent(new Event("input", { bubbles: true }));
  });
})();
