// Composes the letter of the request helper from what is typed. The page works without it: it then offers an empty letter.
// Nothing is stored, nothing is loaded, nothing is sent; what is typed is only ever set as text.
"use strict";
(() => {
  const isian = document.getElementById("bantu-isian");
  const surat = document.getElementById("bantu-surat");
  if (!isian || !surat) return;
  const kosong = "..........";
  const templat = surat.dataset.templat;
  const kabar = document.getElementById("bantu-kabar");
  const panjang = document.getElementById("bantu-panjang");
  const salin = document.getElementById("bantu-salin");
  const surel = document.getElementById("bantu-surel");
  const whatsapp = document.getElementById("bantu-whatsapp");

  const jawaban = () => {
    const isi = {};
    for (const kolom of isian.querySelectorAll("[data-isi]")) {
      if (kolom.type === "radio" && !kolom.checked) continue;
      const nilai = kolom.type === "radio" ? kolom.dataset.teks : kolom.value;
      isi[kolom.dataset.isi] = nilai.trim().replace(/\r\n?/g, "\n");
    }
    return isi;
  };

  // The same as law/forms.py does: a line whose hole may stay empty goes, any other hole gets a dotted line.
  const susun = (isi) => templat.split("\n")
    .filter((baris) => [...baris.matchAll(/\{(\w+)\?\}/g)].every((lubang) => isi[lubang[1]]))
    .map((baris) => baris.replace(/\{(\w+)\??\}/g, (_, nama) => isi[nama] || kosong))
    .join("\n");

  const perbarui = () => {
    const teks = susun(jawaban());
    surat.textContent = teks;
    if (surel) {
      const badan = encodeURIComponent(teks.replace(/\n/g, "\r\n"));
      surel.href = surel.dataset.tujuan + "?subject=" + encodeURIComponent(surel.dataset.perihal) + "&body=" + badan;
      panjang.hidden = surel.href.length < 1900;
    }
    if (whatsapp) whatsapp.href = whatsapp.dataset.tujuan + "?text=" + encodeURIComponent(teks);
    kabar.textContent = "";
  };

  const pilih = () => {
    const rentang = document.createRange();
    rentang.selectNodeContents(surat);
    getSelection().removeAllRanges();
    getSelection().addRange(rentang);
  };

  salin.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(surat.textContent);
      kabar.textContent = "Surat sudah disalin.";
    } catch {
      pilih();
      kabar.textContent = "Surat sudah dipilih. Tekan Ctrl+C untuk menyalin.";
    }
  });
  document.getElementById("bantu-cetak").addEventListener("click", () => print());
  // Search sends what it did not find along in the address.
  const rincian = isian.querySelector("[data-isi=rincian]");
  const tentang = new URLSearchParams(location.search).get("tentang");
  if (rincian && tentang && !rincian.value) rincian.value = tentang;
  isian.addEventListener("input", perbarui);
  isian.addEventListener("reset", () => setTimeout(perbarui));
  for (const bagian of document.querySelectorAll("[data-bantu]")) bagian.hidden = bagian.dataset.bantu === "tanpa";
  perbarui();
})();
