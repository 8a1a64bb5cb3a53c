// The foot of every page, made once a build.
const telepon = (nomor) => `<a href="tel:${nomor.replace(/[^0-9+]/g, "")}">${nomor}</a>`;
const kontak = (satu) => `<address class="kontak"><strong>${satu.tautan ? `<a href="${satu.tautan}" rel="external">${satu.nama}</a>` : satu.nama}</strong>
${satu.telepon ? `<span>Telepon ${telepon(satu.telepon)}</span>` : ""}${satu.surel ? `<span>Surel <a href="mailto:${satu.surel}">${satu.surel}</a></span>` : ""}${satu.alamat ? `<span>${satu.alamat}</span>` : ""}</address>`;

export default (kota) => `<footer class="kaki"><div class="lebar">
<div class="kaki-kolom">
<section><h2>Nomor darurat</h2>
<ul class="nomor">${kota.darurat.map((satu) => `<li class="baris"><span>${satu.nama}</span> <b>${telepon(satu.telepon)}</b></li>`).join("")}</ul></section>
<section><h2>Hubungi kami</h2>
<address><strong>${kota.pemerintah}</strong><span>${kota.alamat}</span><span>Telepon ${telepon(kota.telepon)}</span><span>Surel <a href="mailto:${kota.surel}">${kota.surel}</a></span></address>
<h3>Jam layanan</h3>
<ul class="jam">
${kota.jam.map((jam) => `<li>${jam}</li>\n`).join("")}</ul></section>
<section><h2>Minta informasi</h2>
<ul class="kontak-daftar">
${kota.kanal.map((satu) => `<li>${kontak(satu)}</li>\n`).join("")}</ul>
<h3>Bila terjadi sengketa</h3>
${kontak(kota.komisi_informasi)}</section>
<section><h2>Tentang situs ini</h2>
<ul class="tautan">
<li><a href="${kota.situs_resmi}" rel="external">Situs resmi ${kota.pemerintah}</a></li>
${kota.media_sosial.map((satu) => `<li><a href="${satu.tautan}" rel="external">${satu.nama}</a></li>`).join("")}
</ul></section>
</div>
<p class="kaki-akhir">Isi situs ini boleh dipakai ulang dengan lisensi ${kota.lisensi}. Situs ini tanpa kuki dan tanpa pelacak.</p>
</div></footer>`;
