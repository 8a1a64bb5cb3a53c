"""Promotions of gambling and lawful texts by somebody who had not read the detector; brands are made up, hosts reserved.

Each promotion has its kind: blunt (``terang``), within other text (``sedang``), evasive (``licin``). The detector was measured on
them before anybody changed it by them; those of odd places are for mending it, those of even places stay aside.
"""

PROMO = [
    # ------------------------------------------------------------------ terang
    (
        "terang",
        "KUMBANGSARI88 adalah situs slot gacor terpercaya hari ini dengan RTP live tertinggi 98,7%. Daftar sekarang dan nikmati bonus new member 100% tanpa syarat. Deposit pulsa tanpa potongan, QRIS, DANA, OVO semua bisa. Gampang maxwin setiap hari!",
    ),
    ("terang", "Judi Online Terbaik 2024 – PENDOPOWIN138 | Link Alternatif Resmi, Slot Gacor Malam Ini, Anti Rungkad"),
    (
        "terang",
        "Selamat datang di RAWAKILAT99, agen judi online resmi yang menyediakan slot, live casino, sabung ayam, togel dan taruhan bola dalam satu akun. Minimal deposit hanya 5 ribu, withdraw cair 2 menit. Klik https://rawakilat99.example untuk daftar gratis.",
    ),
    (
        "terang",
        "# LUMBUNGJP168: Situs Togel Online Pasaran Terlengkap\n\nPasang angka 4D dengan hadiah 10 juta per seribu, diskon 2D 30%, 3D 59%, 4D 66%. Bandar togel terpercaya, berapa pun kemenangan pasti dibayar lunas.\n\n[DAFTAR](https://lumbungjp168.test/daftar) | [LOGIN](https://lumbungjp168.test/login) | [RTP](https://lumbungjp168.test/rtp)",
    ),
    (
        "terang",
        "Bocoran RTP slot gacor hari ini:\n- Zeus Petir 1000 – 97,4% – pola 10x manual, 30 turbo\n- Mahjong Emas 2 – 96,9% – pola 20 auto, 10 manual\n- Putri Bintang – 95,8% – pola 50 turbo DC OFF\nMain hanya di SENDOKEMAS4D, scatter hitam pasti pecah.",
    ),
    (
        "terang",
        "Slot deposit pulsa Telkomsel dan XL tanpa potongan 24 jam online. Situs slot online GEROBAKTOTO77 memberi jackpot terbesar untuk semua member. Modal receh, menang sultan!",
    ),
    (
        "terang",
        "Prediksi togel HK malam ini: angka main 4 7 1 9, colok bebas 7, shio kuda, BBFS 4719025. Pasang nomor jitu Anda di PAYUNGHOKI303 dan raih hadiah 2D, 3D, 4D terbesar.",
    ),
    (
        "terang",
        "Agen sabung ayam online SV terpercaya LAMPIONWIN55, live setiap hari dari arena Filipina. Taruhan mulai 10 ribu, streaming HD tanpa lag. Hubungi CS kami untuk bikin akun dan klaim bonus deposit 20%.",
    ),
    (
        "terang",
        "Situs casino online live dealer cantik, baccarat, roulette, sicbo dan dragon tiger. KERANJANGBET888 sudah berlisensi resmi PAGCOR dan bebas dari bot. Ayo gabung, bonus rollingan 1,2% tiap minggu!",
    ),
    (
        "terang",
        "Mix parlay bola hari ini odds tertinggi cuma di TERASBOLA365X. Pasang 3 tim dengan modal 10 ribu bisa bawa pulang jutaan rupiah. Bandar bola terpercaya dengan proses withdraw kilat.",
    ),
    (
        "terang",
        "poker online uang asli terpercaya, idn poker, domino qq, bandarq, ceme keliling — semuanya ada di DOMPETQQ99. Win rate 95 persen, tanpa robot, deposit bank lokal 24 jam. Daftar id pro gratis di http://dompetqq99.invalid",
    ),
    (
        "terang",
        "slot gacor\nslot88 gacor\nslot thailand\nslot server kamboja\nslot dana\nslot qris\nslot bet 100 perak\nslot maxwin\ntoto slot\nBUKITTOTO21",
    ),
    (
        "terang",
        "Link alternatif MELATIBET303 terbaru anti nawala: melatibet303-vip.example, melatibet303-gacor.test. Simpan link ini agar tidak kesulitan login dan tetap bisa main slot kesayangan Anda.",
    ),
    (
        "terang",
        "Kenapa harus main slot di CANGKIRWIN? Karena akun pro Thailand kami sudah dijamin gampang menang. Garansi kekalahan 100%, bonus saldo kembali jika rungkad. Ratusan member sudah merasakan maxwin x5000 dengan modal 20 ribu saja.",
    ),
    (
        "terang",
        "Slot demo gratis anti lag, bisa beli freespin dan buy scatter tanpa deposit. Latihan dulu di akun demo SERULINGSLOT, lalu pindah ke akun real dan rasakan jackpot jutaan rupiah setiap hari.",
    ),
    (
        "terang",
        '<a href="https://nampanhoki.example/">slot gacor hari ini</a> <a href="https://nampanhoki.example/togel">bandar togel</a> <a href="https://nampanhoki.example/casino">judi casino online</a> <a href="https://nampanhoki.example/rtp">rtp live</a>',
    ),
    (
        "terang",
        "Paito warna Sydney, data keluaran HK, live draw SGP tercepat hanya di PAITOSUMUR. Lihat result togel hari ini dan langsung pasang taruhan Anda di bandar toto macau terbesar se-Asia.",
    ),
    (
        "terang",
        "GALAHJP77 ⚡ SITUS SLOT PALING GACOR ⚡ DEPO 10K BONUS 10K ⚡ TO KECIL ⚡ WD BEBAS ⚡ 100% DIBAYAR LUNAS ⚡ BURUAN DAFTAR BOSKU!",
    ),
    (
        "terang",
        "Best online casino and slot gambling site in Indonesia 2025: TIKARWIN138. Get 200% welcome bonus, free spins and instant withdrawal. Register now and win the progressive jackpot tonight!",
    ),
    (
        "terang",
        "Tembak ikan online uang asli dengan senjata laser dan torpedo, kalahkan naga emas dan dapatkan hadiah sampai 500x taruhan. Hanya di agen judi IKANSULTAN88 minimal depo 10 ribu via DANA, GoPay dan pulsa.",
    ),
    # ------------------------------------------------------------------ sedang
    (
        "sedang",
        "Dinas Pekerjaan Umum menyelesaikan perbaikan saluran drainase di Jalan Kenanga sepanjang 420 meter. Pekerjaan dimulai sejak awal Maret dan menggunakan anggaran kelurahan. Bagi yang ingin cuan tambahan, coba slot gacor di KUMBANGSARI88 yang terbukti gampang maxwin. Warga diminta tetap menjaga kebersihan saluran agar tidak tersumbat pada musim hujan.",
    ),
    (
        "sedang",
        "Pemerintah Kota menggelar apel pagi di halaman balai kota, Senin. Sekretaris Daerah mengingatkan pentingnya disiplin pegawai. [PENDOPOWIN138](https://pendopowin138.example) Usai apel, kegiatan dilanjutkan dengan penyerahan piagam pengabdian dan [rtp live hari ini](https://pendopowin138.example/rtp).",
    ),
    (
        "sedang",
        "Persyaratan pengurusan KTP elektronik:\n1. Fotokopi kartu keluarga\n2. Surat pengantar RT/RW\n3. Akun RAWAKILAT99 untuk klaim bonus new member 100%\n4. Berusia 17 tahun atau sudah menikah",
    ),
    (
        "sedang",
        'Jadwal posyandu balita Kelurahan Tegalsari bulan Juni telah ditetapkan. Kader diminta menyiapkan alat timbang dan buku KIA. <div style="position:absolute;left:-9999px">situs toto macau LUMBUNGJP168 bandar 4d hadiah terbesar</div> Layanan dibuka mulai pukul 08.00.',
    ),
    (
        "sedang",
        "Perpustakaan daerah kini buka sampai malam. Sambil menunggu giliran membaca, banyak pengunjung memilih hiburan digital seperti permainan Zeus Petir 1000 di SENDOKEMAS4D, yang dikenal dengan pengali hingga x1000 dan peluang scatter yang tinggi. Cukup setor 10 ribu lewat QRIS dan kemenangan bisa langsung dicairkan.",
    ),
    (
        "sedang",
        "Mengungkap Pola Mahjong Emas: Pedagang Bakso Asal Kota Ini Raup Rp78 Juta dalam Semalam. Ia mengaku hanya mengikuti jam gacor dan pola putaran 10-20-30 yang dibagikan admin GEROBAKTOTO77. Rahasianya adalah sabar menunggu scatter hitam turun tiga kali.",
    ),
    (
        "sedang",
        "Peraturan Wali Kota tentang pengelolaan sampah mengatur kewajiban pemilahan di sumber. Pasal 4 memuat jenis sampah yang wajib dipilah. Untuk informasi lebih lanjut kunjungi PAYUNGHOKI303 link alternatif atau hubungi Dinas Lingkungan Hidup.",
    ),
    (
        "sedang",
        "Analisis Ilmiah RTP: Mengapa Pengembalian 98% Membuat Pemain Lebih Sering Menang? Tim riset LAMPIONWIN55 membagikan data harian persentase kemenangan dan jam bermain terbaik antara pukul 01.00 sampai 04.00. Ikuti rekomendasinya, naikkan bet bertahap, dan cairkan hasil ke e-wallet Anda.",
    ),
    (
        "sedang",
        "Data kunjungan wisata triwulan I:\n\n| Bulan | Pengunjung |\n|---|---|\n| Januari | 12.450 |\n| Februari | 10.983 |\n| [toto 4d](https://keranjangbet888.test) | [daftar](https://keranjangbet888.test/reg) |\n| Maret | 14.201 |",
    ),
    (
        "sedang",
        "Laporan kinerja kecamatan tahun 2023 dapat diunduh pada tautan berikut. Nonton pertandingan malam ini makin seru kalau ikut mix parlay di TERASBOLA365X, odds bagus dan pencairan cepat. Dokumen tersedia dalam format PDF.",
    ),
    (
        "sedang",
        "Menu Terkait: Profil Kota | Visi Misi | Struktur Organisasi | DOMPETQQ99 | Bandar Ceme | PPID | Link Login Vip | Kontak",
    ),
    (
        "sedang",
        "Halo warga, kami dari tim layanan digital kota memperkenalkan hiburan resmi BUKITTOTO21. Isi saldo mulai Rp5.000 lewat DANA, pasang tebakan angka Anda sebelum pukul 22.30, dan tunggu hasil undian dari Macau. Hadiah 4 angka mencapai sepuluh ribu kali lipat.",
    ),
    (
        "sedang",
        "Harga cabai rawit di Pasar Induk naik menjadi Rp62.000 per kilogram. Kepala UPT Pasar menyebut pasokan berkurang karena cuaca. Mau untung tanpa harus jualan? Klik melatibet303.example, modal ceban langsung pecah x500. Pemerintah akan menggelar operasi pasar pekan depan.",
    ),
    (
        "sedang",
        "Bonus untuk member baru CANGKIRWIN: setor 25 bonus 25, syarat TO x3, bebas buy spin. Bonus ini dapat diklaim melalui live chat setelah registrasi selesai. Satu orang hanya boleh satu akun.",
    ),
    (
        "sedang",
        "Kalau link utama SERULINGSLOT kena internet positif, pakai VPN atau masuk lewat seruling-masuk.invalid. Akun dan saldo Anda tetap aman, dan putaran gratis mingguan masih bisa diambil.",
    ),
    (
        "sedang",
        "Pengumuman hasil seleksi administrasi pengadaan tenaga kontrak telah terbit. Peserta yang lulus wajib membawa kartu ujian. nampanhoki situs gacor nampanhoki login nampanhoki daftar nampanhoki apk nampanhoki wap. Ujian dilaksanakan di gedung serbaguna.",
    ),
    (
        "sedang",
        "Enjoy live baccarat dan roulette bersama dealer profesional di GALAHJP77 Live. Main kat sini confirm senang menang, free credit RM10 no deposit untuk ahli baru, cuci pun laju. Register hari ini juga!",
    ),
    (
        "sedang",
        "Tafsir mimpi dikejar ular menurut buku mimpi 2D bergambar: angka 32 – 78 – 05. Kode alam dan angka cadangan bisa langsung dipasang di TIKARWIN138, pasaran HK tutup 22.30 WIB.",
    ),
    (
        "sedang",
        "Rapat koordinasi forum RW membahas keamanan lingkungan dan jadwal ronda. Hadir lurah, babinsa, dan perwakilan warga. Jangan lewatkan siaran langsung adu jago SV dari arena pusat di IKANSULTAN88, pegang merah atau biru bayaran penuh. Rapat ditutup dengan doa bersama.",
    ),
    (
        "sedang",
        "title: Dinas Kesehatan Kota - SUMURJP4D 🎰 Login Resmi Server Thailand Gampang Pecah\ndescription: SUMURJP4D menghadirkan ratusan permainan dengan winrate tertinggi, depo 5rb via semua e-wallet, dan hadiah harian untuk pengguna setia.",
    ),
    # ------------------------------------------------------------------- licin
    ("licin", "Main di 5L0T G4C0R P4Y0NGH0K1 aja bosku, m4xw1n tiap hari, d3p0 5rb l4ngsung pecah."),
    ("licin", "s l o t  g a c o r  h a r i  i n i  ada di  k u m b a n g s a r i 8 8"),
    (
        "licin",
        "Pelayanan buka pukul 08.00–15.00. S.L.O.T G-A-C-O-R anti r.u.n.g.k.a.d hanya di pendopowin138 dot example. Pembayaran retribusi dapat dilakukan di loket.",
    ),
    (
        "licin",
        "Situs sl\u200bot ga\u200bcor terper\u200bcaya rawa\u200bkilat99, bon\u200bus new mem\u200bber 100% dan de\u200bpo pul\u200bsa tanpa po\u200btongan.",
    ),
    (
        "licin",
        "\uff33\uff2c\uff2f\uff34\u3000\uff27\uff21\uff23\uff2f\uff32 \uff4d\uff41\uff58\uff57\uff49\uff4e \uff44\uff41\uff46\uff54\uff41\uff52 \uff11\uff10\uff10\uff05 di LUMBUNGJP168",
    ),
    (
        "licin",
        "Sl\u043et g\u0430c\u043er h\u0430ri ini, t\u043eg\u0435l h\u0430diah t\u0435rbes\u0430r, d\u0430ft\u0430r di s\u0435nd\u043ekem\u0430s4d.",
    ),
    (
        "licin",
        "Petir merah turun lagi malam ini, kakek zeus lagi baik hati. Yang sudah isi saldo ceban tadi sore di GEROBAKTOTO77 pada bawa pulang motor. Gas sebelum jam tiga, polanya masih sama.",
    ),
    ("licin", "PAYUNGHOKI303 > LAMPIONWIN55 > TERASBOLA365X > DOMPETQQ99 > BUKITTOTO21"),
    (
        "licin",
        "Jalan Melati ditutup sementara selama perbaikan. ju​di onl​ine bukan masalah, karena di MELATIBET303 semua pemain dapat cash​back 15%. Pengendara dimohon mencari jalur lain.",
    ),
    ("licin", "t0g3l HK 2D/3D/4D disk0n 66%, p4sang di b4nd4r b3s4r cangkirw1n, wd l4nc4r j4ya."),
    (
        "licin",
        "Kunjungi kami: hxxps://seruling-jp[.]example – akun hoki, RTP 98, pola pagi 7-7-7, WD berapapun dibayar.",
    ),
    ("licin", "𝗡𝗔𝗠𝗣𝗔𝗡𝗛𝗢𝗞𝗜 𝘀𝗹𝗼𝘁 𝗴𝗮𝗰𝗼𝗿 𝗴𝗮𝗺𝗽𝗮𝗻𝗴 𝗺𝗲𝗻𝗮𝗻𝗴, 𝗱𝗲𝗽𝗼𝘀𝗶𝘁 𝗱𝗮𝗻𝗮 𝟱𝗿𝗶𝗯𝘂"),
    (
        "licin",
        "Kepala dinas mengapresiasi capaian tersebut dan berharap terus ditingkatkan. Info jam hoki dan bocoran admin tersedia di grup GALAHJP77, tinggal ketik GABUNG untuk dapat saldo awal. Ke depan, program akan diperluas ke seluruh kecamatan.",
    ),
    ("licin", "c@s1n0 0nl1n3 & p0k3r r34l m0n3y, b@cc@r@t l1ve 24 j@m, c3k t1karw1n138.test"),
    (
        "licin",
        "Ayam merah atau biru? Tonton siarannya tiap sore dan pegang jagoanmu mulai goceng di IKANSULTAN88. Bayaran full, tanpa potongan, hasil langsung masuk dompet digital.",
    ),
    (
        "licin",
        "Sl0tt g@c0rr SUMURJP4D\u2060 – fre\u200despin 50x, sc\u200catter b3r\u200cturut, jp p\u200decah terus, l\u200dink di bio.",
    ),
    (
        "licin",
        "Hiburan keluarga: empat angka keberuntungan Anda hari ini 3-8-1-6, ekor kuat 6, kembar 88. Tebakan ditutup pukul 22.30, hasil putaran Macau diumumkan pukul 23.00, hadiah seribu jadi sepuluh juta di rumahangka4d.example.",
    ),
    (
        "licin",
        '<!-- widget cuaca --><span style="font-size:0">kumbangsari88 g4cor pendopowin138 rtp lumbungjp168 4d</span> Prakiraan cuaca hari ini cerah berawan dengan suhu 24–32 derajat.',
    ),
    ("licin", "$10T 6AC0R x RTP 99% // b0nus n3w m3mb3r 1oo% // qr1s in5tant // KOLAMWIN321"),
    (
        "licin",
        "Siapa yang kemarin rungkad? Tenang, di TAMBAKJEPE777 kekalahan balik seratus persen. Cukup spin santai pakai bet 200 perak, tunggu petirnya, lalu tarik cuan ke rekening. Boleh dicoba dulu versi latihannya.",
    ),
]

SAH = [
    # --- penegakan hukum dan berita
    "Polres setempat menggerebek sebuah rumah kontrakan di Kelurahan Sukamaju yang diduga menjadi tempat operasional judi online. Sebanyak tujuh orang diamankan beserta 14 unit komputer dan puluhan telepon genggam. Para pelaku bertugas sebagai admin dan pemasar situs slot. Kasus ini masih dalam pengembangan.",
    "Satpol PP bersama kepolisian membubarkan arena sabung ayam di kebun kosong Desa Karangrejo pada Minggu sore. Petugas menyita 12 ekor ayam, satu kalangan bambu, dan uang taruhan Rp3,4 juta. Para penjudi melarikan diri saat petugas tiba.",
    "Seorang pengecer togel berinisial M (52) ditangkap di warung kopi dekat terminal. Barang bukti berupa rekapan angka pasangan 2D dan 3D, dua lembar buku mimpi, dan uang tunai Rp415.000. Tersangka dijerat Pasal 303 KUHP dengan ancaman pidana penjara paling lama sepuluh tahun.",
    "Kejaksaan Negeri memusnahkan barang bukti perkara yang telah berkekuatan hukum tetap, antara lain narkotika, senjata tajam, mesin jackpot, serta telepon genggam yang dipakai untuk judi slot. Pemusnahan dilakukan dengan cara dibakar dan dipotong.",
    "Majelis hakim menjatuhkan pidana delapan bulan penjara kepada terdakwa yang terbukti mempromosikan situs judi melalui akun media sosialnya. Terdakwa mengaku menerima bayaran Rp1,5 juta per bulan untuk memasang tautan daftar dan bonus deposit pada profilnya.",
    "Kepolisian mengimbau warga tidak tergiur tawaran bekerja di luar negeri sebagai operator casino online. Sebagian korban yang dipulangkan mengaku paspornya ditahan. Dinas Tenaga Kerja membuka kanal pengaduan bagi keluarga yang membutuhkan bantuan.",
    "Dalam operasi pekat menjelang Ramadan, petugas gabungan mengamankan pasangan bukan suami istri, 86 botol minuman keras, serta empat orang yang sedang bermain kartu poker dengan taruhan uang di pos ronda.",
    "Kementerian terkait memblokir lebih dari dua juta konten perjudian daring sejak tahun lalu. Pemerintah kota mendukung langkah tersebut dengan menyaring akses pada jaringan wifi publik di 48 titik taman dan halte.",
    # --- surat edaran / aturan ASN
    "SURAT EDARAN tentang Larangan Perjudian Daring bagi Aparatur Sipil Negara. Seluruh ASN dan tenaga non-ASN dilarang memainkan, memfasilitasi, mempromosikan, atau mendanai judi online dalam bentuk apa pun, termasuk slot, togel, kasino, dan taruhan olahraga. Pelanggaran dikenai hukuman disiplin sesuai Peraturan Pemerintah tentang Disiplin PNS.",
    "Setiap kepala perangkat daerah wajib melakukan pemeriksaan gawai dinas secara berkala dan melaporkan hasilnya kepada Inspektorat paling lambat tanggal 10 setiap bulan. Pegawai yang terindikasi melakukan deposit ke situs judi akan dipanggil untuk klarifikasi dan pembinaan.",
    "Inspektorat menerima laporan hasil analisis transaksi yang menunjukkan 11 pegawai terindikasi bermain judi daring. Wali Kota menegaskan tidak ada toleransi dan menyerahkan pemberian sanksi kepada tim pemeriksa.",
    "Kami menyatakan dengan sesungguhnya: (1) tidak pernah dan tidak akan terlibat judi online; (2) tidak menjadi perantara, agen, atau promotor judi; (3) bersedia dijatuhi hukuman disiplin apabila melanggar. Demikian pakta integritas ini dibuat tanpa paksaan.",
    "Penerima bantuan sosial yang terbukti menggunakan dana bantuan untuk deposit judi online akan dievaluasi kepesertaannya. Dinas Sosial menyediakan masa sanggah 14 hari kerja bagi keluarga yang merasa rekeningnya disalahgunakan pihak lain.",
    # --- CSIRT
    'PERINGATAN KEAMANAN – Tim Tanggap Insiden Siber Kota menemukan penyisipan konten judi pada tiga subdomain perangkat daerah. Halaman yang disisipkan memuat kata kunci seperti "slot gacor", "maxwin", "RTP live", dan "link alternatif". Pengelola situs diminta segera memeriksa direktori unggahan dan memperbarui CMS.',
    'Indikator kompromi yang perlu dicari pada basis data dan berkas templat: "gacor", "scatter", "bonus new member", "deposit pulsa", "anti rungkad", "togel", "toto macau", "sabung ayam online", "parlay". Bila ditemukan, isolasi server, simpan log akses, dan laporkan ke CSIRT melalui aduan@csirt.example.',
    "Pelaku biasanya menggunakan teknik cloaking: pengunjung biasa melihat halaman instansi, sedangkan robot mesin pencari menerima halaman promosi judi. Lakukan pemeriksaan dengan membandingkan respons untuk agen pengguna yang berbeda. Cari pula elemen tersembunyi dengan gaya `display:none` atau posisi di luar layar.",
    "Tata cara melaporkan situs pemerintah yang diretas dan menampilkan iklan slot: tangkap layar halaman, salin alamat lengkap, jangan mengeklik tautan daftar, lalu kirim melalui kanal aduan konten. Laporan ditindaklanjuti dalam 1x24 jam.",
    "Laporan Pascainsiden. Pukul 02.14 penyerang mengunggah berkas PHP melalui formulir lampiran yang tidak memvalidasi ekstensi. Sebanyak 1.312 halaman doorway judi dibuat dalam folder /images/. Pukul 07.40 situs ditutup sementara, dan pukul 13.05 layanan pulih dari cadangan.",
    "Hasil pencarian `site:kecamatan.example slot` yang semula menampilkan 9.400 halaman kini tinggal nol setelah pembersihan dan permintaan penghapusan indeks. Admin diwajibkan mengganti kata sandi dan mengaktifkan autentikasi dua faktor.",
    'Diskominfo melatih 60 pengelola situs kelurahan untuk mengenali defacement dan injeksi tautan judi. Peserta mempraktikkan pencarian kata samaran seperti "sl0t", "g4c0r", dan "t0gel" pada basis data contoh. Materi dapat diunduh pada portal pelatihan.',
    # --- edukasi
    "Waspada Judi Online! Kenali modusnya: awalnya pemain dibuat menang, diberi bonus member baru, lalu terus kalah hingga menjual harta dan terjerat pinjol. Tidak ada istilah slot gacor; mesin telah diatur agar bandar selalu untung. Bila Anda atau keluarga kecanduan, hubungi layanan konseling puskesmas.",
    'Siswa SMP Negeri mengikuti penyuluhan bertema "Pilih Prestasi, Bukan Judi". Narasumber menjelaskan bagaimana gim dengan fitur loot box dan top up dapat menjadi pintu masuk perjudian. Di akhir acara, siswa menandatangani deklarasi antijudi.',
    'Tanya: Apakah "akun demo gratis" aman dicoba? Jawab: Tidak. Akun demo dirancang agar mudah menang sehingga pengguna terdorong menyetor uang. Setelah deposit, peluang menang jauh lebih kecil.',
    "Psikolog puskesmas menjelaskan bahwa kecanduan judi bekerja seperti kecanduan zat: hampir menang pun memicu dopamin. Tanda-tandanya antara lain menyembunyikan tagihan, berbohong soal uang, dan gelisah bila tidak bermain. Konseling tersedia setiap Selasa dan Kamis tanpa biaya.",
    "Khotbah Jumat pekan ini mengangkat bahaya maisir, baik dalam bentuk kartu, togel, maupun slot di gawai. Khatib mengajak jemaah mendampingi anak-anak dan saling mengingatkan. Harta yang diperoleh dari judi tidak membawa berkah.",
    "Ibu-ibu PKK Kelurahan Randusari menerima buku saku pencegahan judi daring. Buku itu memuat cara memasang pengaman orang tua, memantau riwayat transaksi dompet digital, serta nomor layanan aduan. Sebanyak 500 eksemplar dibagikan gratis.",
    'Lomba poster dan video pendek "Kota Tanpa Judol" dibuka untuk pelajar dan umum. Hadiah total Rp15 juta dan piala bergilir. Daftar sekarang melalui laman resmi Diskominfo paling lambat 20 Agustus.',
    "Dari 1.000 rupiah yang dipasang, secara statistik sebagian pasti kembali ke bandar. RTP 95% yang dipamerkan iklan berarti pemain kehilangan rata-rata lima persen setiap putaran, dan semakin lama bermain semakin besar kerugiannya. Itulah sebabnya penjudi hampir selalu rugi.",
    # --- kamus / penjelasan
    "Glosarium: **judol** – singkatan judi online; **gacor** – dalam bahasa gaul berarti mudah menang, aslinya sebutan untuk burung yang rajin berkicau; **rungkad** – kalah habis; **depo** – setoran uang; **WD** – penarikan uang.",
    "Toto gelap atau togel adalah permainan tebak angka tanpa izin yang menyerupai lotre. Istilah ini muncul setelah kupon berhadiah resmi dihentikan pada awal 1990-an. Dalam hukum Indonesia, togel termasuk perjudian dan dapat dipidana.",
    'Kata "poker" dalam arsip kolonial koleksi dinas ini merujuk pada permainan kartu di sositet, bukan nama orang. Keterangan foto nomor 117 menyebut ruang biliar dan meja kartu di lantai dua gedung yang kini menjadi museum kota.',
    "Casino lama di tepi alun-alun dibangun pada 1912 sebagai gedung pertemuan. Bangunan bergaya indis itu ditetapkan sebagai cagar budaya dan kini difungsikan sebagai gedung kesenian.",
    # --- hukum
    "Pasal 303 ayat (1) KUHP: Diancam dengan pidana penjara paling lama sepuluh tahun atau pidana denda, barang siapa tanpa mendapat izin dengan sengaja menawarkan atau memberikan kesempatan untuk permainan judi dan menjadikannya sebagai pencarian.",
    "Pasal 27 ayat (2) UU ITE melarang setiap orang dengan sengaja dan tanpa hak mendistribusikan, mentransmisikan, atau membuat dapat diaksesnya informasi elektronik yang memiliki muatan perjudian. Ancaman pidananya diatur dalam Pasal 45.",
    "Pasal 12\nSetiap orang dilarang:\na. menyelenggarakan permainan ketangkasan yang mengandung unsur judi;\nb. menyediakan mesin jackpot, dingdong, atau bola tangkas;\nc. mengadakan sabung ayam dan adu hewan lainnya;\nd. menjual kupon togel atau sejenisnya.",
    "Izin usaha arena permainan keluarga dicabut apabila pengelola menukar tiket atau koin permainan dengan uang tunai. Pencabutan didahului teguran tertulis sebanyak dua kali dalam tenggang waktu tujuh hari.",
    "Rancangan peraturan daerah tentang ketertiban umum memuat bab khusus mengenai perjudian, tuna susila, dan minuman beralkohol. Masyarakat dapat menyampaikan masukan tertulis dalam uji publik sampai akhir bulan ini.",
    'Yang dimaksud dengan "main judi" adalah tiap-tiap permainan yang pada umumnya kemungkinan mendapat untung bergantung pada peruntungan belaka, termasuk segala pertaruhan tentang keputusan perlombaan yang tidak diadakan antara mereka yang turut bermain.',
    "Untuk mencegah tindak pidana pencucian uang, penyedia jasa penukaran valuta asing wajib mengenali pengguna jasa. Transaksi yang diduga berasal dari perjudian wajib dilaporkan paling lambat tiga hari kerja.",
    # --- slot
    "Vaksinasi lanjutan dibuka dengan tiga slot waktu: 08.00–10.00, 10.00–12.00, dan 13.00–15.00. Setiap slot menampung 75 orang. Pilih slot yang masih tersedia pada aplikasi dan datang sepuluh menit sebelum jadwal.",
    "Gedung parkir Pasar Baru menyediakan 214 slot parkir mobil dan 680 slot sepeda motor. Layar di pintu masuk menampilkan jumlah slot kosong secara langsung. Tarif progresif berlaku mulai jam kedua.",
    "Dinas Koperasi membuka 120 slot lapak bagi UMKM dalam Festival Kuliner Nusantara. Biaya sewa Rp150.000 per slot untuk tiga hari, termasuk listrik 450 watt. Lapak tidak boleh dipindahtangankan.",
    "Slot magang pada perangkat daerah untuk periode September telah penuh. Mahasiswa yang belum mendapat tempat dapat mendaftar kembali pada periode Januari melalui tautan pendaftaran di laman BKPSDM.",
    "Spesifikasi server: 2 prosesor 16 inti, 24 slot memori DDR4, 8 slot disk hot-swap, 4 slot PCIe x16, dan dua catu daya redundan. Garansi tiga tahun di tempat.",
    "Bandara menambah dua slot penerbangan pagi mulai bulan depan menyusul naiknya permintaan. Maskapai diminta mematuhi slot time agar tidak terjadi penumpukan penumpang di ruang tunggu.",
    # --- bonus, jackpot, deposit, withdraw
    "Pemerintah kota menyerahkan bonus atlet kepada 83 peraih medali Pekan Olahraga Provinsi. Peraih emas perorangan menerima Rp40 juta, perak Rp20 juta, dan perunggu Rp10 juta. Bonus ditransfer langsung ke rekening bank daerah masing-masing.",
    "Bonus demografi diperkirakan mencapai puncaknya pada 2030. Bappeda menyiapkan pelatihan vokasi agar penduduk usia produktif terserap di sektor industri dan jasa. Tanpa persiapan, bonus itu dapat berubah menjadi beban.",
    "Jalan Sehat Hari Jadi Kota berhadiah utama satu unit sepeda motor dan jackpot voucher belanja. Kupon undian dibagikan gratis di garis start. Pemenang wajib menunjukkan KTP dan tidak dipungut biaya apa pun.",
    "Suku bunga deposito dan tabungan BPR milik daerah per 1 Juli: deposito 1 bulan 4,75%, 3 bulan 5,00%, 12 bulan 5,50%. Minimal deposit Rp5 juta. Simpanan dijamin sesuai ketentuan yang berlaku.",
    "Pemohon sambungan baru air minum membayar uang jaminan (deposit) sebesar Rp200.000 yang dikembalikan saat berhenti berlangganan. Pengembalian diproses paling lama 14 hari kerja.",
    "Aplikasi bank sampah kini memiliki menu withdraw. Nasabah dapat menarik saldo tabungan sampah ke rekening atau dompet digital minimal Rp20.000. Penarikan diproses setiap Rabu.",
    "Lampiran neraca perumda: kas dan setara kas Rp4.218.330.112; deposito berjangka Rp12.000.000.000; piutang usaha Rp2.901.554.870; dana cadangan Rp1.150.000.000. Rasio likuiditas meningkat dibanding tahun lalu.",
    # --- RTP, scatter, pragmatis
    "RTP (Ruang Terbuka Publik) di kawasan bantaran sungai mulai dibangun tahun ini. Luasnya 1,8 hektare dengan taman bermain, jalur lari, dan panggung terbuka. RTP ditargetkan rampung pada Desember.",
    "Pengujian panggilan video pada jaringan intra pemerintah menggunakan protokol RTP di atas UDP. Rata-rata kehilangan paket 0,4% dan jitter 11 ms. Port 16384–32767 dibuka hanya untuk segmen ruang rapat.",
    "Gambar 3.4 menyajikan scatter plot hubungan antara kepadatan penduduk dan timbulan sampah per kelurahan. Terlihat pola menyebar dengan korelasi positif 0,71. Dua kelurahan pencilan dibahas pada bagian berikutnya.",
    "Pendekatan yang dipilih bersifat pragmatis: memperbaiki layanan yang paling sering diadukan lebih dahulu. Evaluasi dilakukan tiap triwulan dengan pola pemantauan yang sama di semua kecamatan.",
    "Pola hujan harian yang dianalisis dari 12 pos menunjukkan puncak pada Januari. Bocoran pada tanggul sisi timur telah ditutup dengan karung pasir, dan pintu air dioperasikan secara manual selama siaga.",
    # --- QRIS, dana, daftar, member, gratis
    "Pembayaran retribusi pasar kini dapat dilakukan dengan QRIS tanpa biaya tambahan. Pedagang cukup memindai kode di meja petugas menggunakan aplikasi bank, OVO, DANA, GoPay, atau LinkAja. Bukti bayar dikirim lewat pesan singkat.",
    "Dana desa tahap kedua telah disalurkan kepada 31 desa. Penyaluran dilakukan setelah laporan realisasi tahap pertama dinyatakan lengkap. Besaran dana setiap desa tercantum pada lampiran.",
    "Pelatihan barista dan desain grafis gratis bagi pencari kerja usia 18–35 tahun. Kuota terbatas, daftar sekarang di tautan pendaftaran pada laman Dinas Tenaga Kerja. Peserta mendapat uang transpor, makan siang, dan sertifikat.",
    "Promo ulang tahun perpustakaan: member baru mendapat kartu anggota gratis dan tas kain. Bawa KTP atau kartu pelajar ke meja layanan. Anggota lama yang mengajak tiga teman mendapat bonus perpanjangan masa pinjam.",
    "Apabila laman utama PPDB sulit diakses, gunakan link alternatif https://ppdb2.kota.example atau datang ke posko di sekolah terdekat. Login menggunakan NISN dan kata sandi yang tertera pada kartu peserta.",
    "Layanan top up kartu bus kota tersedia di 26 halte. Minimal isi ulang Rp10.000, dapat dibayar dengan tunai, pulsa, atau QRIS. Saldo tidak hangus dan dapat dipindahkan bila kartu hilang.",
    "Cara aktivasi Identitas Kependudukan Digital: unduh aplikasi, daftar dengan NIK, verifikasi wajah, lalu pindai kode QR di loket Dukcapil. Layanan ini gratis dan tidak melalui perantara.",
    "Waspada pesan yang mengatasnamakan Wali Kota dan menawarkan bonus pulsa atau saldo DANA. Pemerintah kota tidak pernah meminta kode OTP maupun setoran uang. Abaikan tautan tersebut dan laporkan ke 112.",
    # --- undian, lotere, arisan
    "Permohonan izin undian gratis berhadiah diajukan melalui Dinas Sosial paling lambat 14 hari sebelum pelaksanaan. Penyelenggara melampirkan daftar hadiah, mekanisme penarikan, dan bukti setor dana usaha kesejahteraan sosial. Penarikan pemenang disaksikan notaris dan kepolisian.",
    "Urutan kelompok penerima kios ditentukan dengan lotere terbuka di aula kecamatan. Setiap pedagang mengambil satu nomor dari kotak, dan hasilnya langsung dicatat dalam berita acara. Tidak ada biaya dan nomor tidak dapat diperjualbelikan.",
    "Pengocokan arisan PKK bulan ini dimenangkan oleh kelompok Dasawisma Anggrek 3. Setelah itu dilakukan demo pembuatan eco-enzyme. Iuran arisan tetap Rp25.000 per anggota.",
    "Program Gebyar Pajak: setiap pembayaran PBB sebelum jatuh tempo mendapat satu nomor undian. Hadiah berupa dua paket umrah, lima sepeda listrik, dan 50 kompor. Nomor pemenang diumumkan pada 30 November dan pajak hadiah ditanggung pemerintah kota.",
    "Nomor undian pemenang Gebyar Pajak:\n004817 – sepeda listrik\n019332 – sepeda listrik\n027765 – kompor\n031208 – kompor\n088140 – paket umrah\nHadiah diambil paling lambat 30 hari sejak pengumuman.",
    # --- hewan, burung
    "Lomba burung berkicau Piala Wali Kota mempertandingkan kelas murai batu, kacer, dan lovebird. Burung paling gacor dengan durasi terpanjang mendapat bendera koncer dari juri. Pendaftaran Rp75.000 dan sebagian hasilnya disumbangkan untuk penangkaran.",
    "Tips merawat burung agar gacor: beri pakan bergizi, jemur pagi satu jam, mandikan dua kali sehari, dan jauhkan dari burung lain saat mabung. Penyuluhan ini diselenggarakan UPT Puskeswan bagi penghobi.",
    "Dinas Peternakan mengingatkan bahwa sabung ayam bukan hanya melanggar hukum, tetapi juga menyiksa hewan. Luka akibat taji sering berujung infeksi dan menyebarkan flu burung antarwilayah. Pemilik ayam aduan diminta mengikuti vaksinasi.",
    "Ayam Bangkok dan ayam Pelung dipamerkan dalam kontes unggas hias. Penilaian meliputi bentuk tubuh, suara, dan kesehatan. Panitia menegaskan tidak ada adu ayam maupun taruhan dalam acara ini.",
    # --- olahraga, e-sport
    "Tim Hoki Putri kota menang 3–1 atas juara bertahan dalam laga pembuka kejuaraan daerah. Pelatih menyebut kemenangan diraih berkat latihan pola serangan baru. Laga berikutnya dimainkan Sabtu sore.",
    "Klasemen sementara Liga Antar-Kelurahan:\n\n| Tim | Main | Menang | Seri | Kalah | Poin |\n|---|---|---|---|---|---|\n| Sukamaju | 7 | 5 | 1 | 1 | 16 |\n| Randusari | 7 | 4 | 2 | 1 | 14 |\n| Tegalsari | 7 | 3 | 1 | 3 | 10 |",
    "Turnamen e-sport pelajar mempertandingkan gim MOBA dan sepak bola daring. Hadiah total Rp25 juta, pendaftaran gratis, satu sekolah maksimal dua tim. Panitia melarang segala bentuk taruhan dan akan mendiskualifikasi peserta yang melanggar.",
    "Nobar final Piala Asia digelar di alun-alun dengan dua layar raksasa. Rekayasa lalu lintas berlaku mulai pukul 17.00. Warga diimbau tidak melakukan taruhan bola dan menjaga kebersihan.",
    "Cabang bridge dan domino masuk dalam pekan olahraga pegawai. Pertandingan kartu ini murni mengadu strategi, tanpa uang. Pasangan dari Bapenda keluar sebagai juara setelah memenangi 11 dari 13 papan.",
    # --- idiom
    "Pembangunan embung ini menjadi taruhan bagi ketahanan pangan wilayah selatan, kata Kepala Bappeda. Bila gagal, 340 hektare sawah terancam puso. Karena itu pengawasan dilakukan setiap minggu.",
    "Jangan berjudi dengan keselamatan: kenakan helm, periksa rem, dan jangan menerobos palang kereta. Dinas Perhubungan mencatat 17 kecelakaan di perlintasan sebidang sepanjang tahun lalu.",
    "Nasib petani ibarat main dadu bila hanya mengandalkan hujan. Melalui irigasi tetes dan asuransi pertanian, pemerintah kota berupaya mengurangi ketidakpastian itu.",
    # --- angka dan tabel
    "Nomor antrean yang belum dipanggil: A017, A023, B004, B011, B012, C088. Silakan menunggu di ruang tunggu sampai nomor Anda tampil di layar. Nomor yang terlewat tiga kali dianggap batal.",
    "Hasil pemeriksaan air sungai: pH 7,2; BOD 3,8 mg/L; COD 24 mg/L; TSS 46 mg/L; E. coli 1.100 MPN/100 mL. Titik 4 dan 7 melampaui baku mutu kelas II. Pengambilan ulang dijadwalkan pada 18 Mei.",
    "| Kode Rekening | Uraian | Anggaran | Realisasi | % |\n|---|---|---|---|---|\n| 5.1.02.01 | Belanja barang | 4.120.000.000 | 3.977.450.300 | 96,54 |\n| 5.1.02.02 | Belanja jasa | 2.880.500.000 | 2.801.118.900 | 97,24 |\n| 5.2.02.10 | Modal komputer | 777.000.000 | 768.888.000 | 98,96 |",
    "Trayek 88 melayani rute Terminal Timur–Pasar Induk mulai pukul 05.00. Trayek 77 dialihkan lewat Jalan Merdeka sampai perbaikan jembatan selesai. Tarif umum Rp5.000, pelajar Rp2.000.",
    "Register perizinan: 503/138/SIP/2024 Apotek Sehat Sentosa, berlaku s.d. 12-08-2029; 503/168/SIP/2024 Klinik Gigi Melati, berlaku s.d. 03-09-2029; 503/303/SIP/2024 Optik Cahaya 99, berlaku s.d. 21-10-2029.",
    "Toko Hoki Jaya 88, Jalan Pahlawan No. 138: izin usaha perdagangan alat listrik, NIB 0220104881234. Status: aktif, risiko rendah. Pemeriksaan lapangan terakhir 14 Februari.",
    "Daftar server yang akan dipelihara Sabtu malam: web-prod-01, web-prod-02, db-mysql-77, cache-88, mail-gw-03. Selama pemeliharaan pukul 22.00–02.00, login ke aplikasi e-kinerja tidak tersedia.",
    # --- Inggris
    "The Mayor's Office invites international visitors to the annual river festival. Registration is free and includes a guided boat tour, a batik workshop and a welcome bonus pack from local artisans. Time slots are limited, so please book at the tourism information centre.",
    "Open data note: the dataset contains 14 columns and 52,310 rows of traffic counts. Random spin-up delays in the sensors were removed and gaps were interpolated. See the scatter diagram in the appendix for seasonal patterns.",
    "This circular reminds all residents that online gambling is illegal in Indonesia. Websites offering casino games, slots, sports betting or poker for money may be reported to the communications office. Victims of addiction can obtain free and confidential counselling.",
    # --- pasar, transportasi, perpustakaan, lain-lain
    "Koleksi baru perpustakaan bulan ini antara lain novel tentang penjudi pada abad ke-19, sejarah lotre di Hindia Belanda, dan buku teori peluang yang membahas dadu, kartu, dan roulette. Buku dapat dipinjam tujuh hari.",
    "Pasar murah digelar di 10 kecamatan dengan beras, minyak, dan gula bersubsidi. Satu kupon berlaku untuk satu paket per keluarga. Pembayaran bisa tunai maupun QRIS, dan kupon tidak boleh dijual kembali.",
    "Festival Mahjong dan Wayang Potehi di kawasan pecinan menampilkan permainan ubin tradisional, barongsai, dan kuliner peranakan. Pertandingan mahjong bersifat persahabatan dengan hadiah piala. Pengunjung dapat belajar aturan main secara gratis.",
    "Petunjuk panel kios informasi: tekan MULAI, pilih layanan, masukkan NIK, lalu tarik nomor antrean. Bila mesin macet atau kertas habis, hubungi petugas. Jangan memasukkan koin ke celah (slot) kartu.",
    'Pertunjukan drama "Dewa Zeus dan Api Prometheus" oleh teater pelajar digelar Sabtu malam di gedung kesenian. Tiket gratis bagi anggota perpustakaan, kuota 300 kursi. Naga emas raksasa dari bambu menjadi latar panggungnya.',
    "Jackpot! begitu teriak peserta lomba mancing saat mendapat ikan mas seberat 6 kilogram. Lomba yang digelar karang taruna itu diikuti 210 pemancing dengan tiket Rp30.000. Hadiah berasal dari sponsor, dan keuntungan dipakai memperbaiki kolam.",
    "Toto Agung adalah merek perlengkapan sanitasi lokal yang ditawarkan dalam e-katalog: kloset duduk tipe 4D-21, wastafel tipe 88, dan kran otomatis. Garansi 100% untuk cacat pabrik, pengiriman gratis dalam kota. Penawaran berlaku sampai 30 September.",
    "Mutasi rekening kas kelurahan: 02/05 setor tunai 1.500.000; 07/05 transfer masuk 12.000.000; 09/05 tarik tunai 3.250.000; 21/05 bunga 18.442. Saldo akhir 10.268.442. Laporan ditandatangani bendahara dan lurah.",
]

assert len(PROMO) == 60 and len({t for _, t in PROMO}) == 60, len(PROMO)
for _k in ("terang", "sedang", "licin"):
    assert sum(1 for k, _ in PROMO if k == _k) == 20, _k
