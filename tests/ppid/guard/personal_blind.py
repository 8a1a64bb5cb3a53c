"""Blind test set for the guard against publishing personal data.

The texts were written by someone who had seen neither the detector nor its word lists, nor any of its
other tests: only the brief of what counts as personal data and the style of the records that city
departments publish. The set therefore measures what the guard does with hands it has not met.

Since then the texts of uneven number have guided a mend (ADR 0063); those of even number were put aside, and only
counts of them were looked at. ``test_personal_blind.py`` tells both halves apart. For the half put aside this holds:
it must not be tuned to: do not add words, patterns or exceptions to the detector because a single text
here slips through or is stopped, and do not edit a text to make it pass. Learn from other sets, measure
with this one. Once its texts have guided a change, it is no longer blind and a new one must be written.

All numbers are synthetic and valid only in form (dates, region codes, check digits); all names are made up.

``PERSONAL`` holds pairs of the kind of personal data and a text that publishes it carelessly.
``LAWFUL`` holds texts with numbers that a public body may, or must, publish.
"""

PERSONAL: tuple[tuple[str, str], ...] = (
    # nik
    (
        "nik",
        "Telah ditemukan sebuah dompet cokelat di halaman Taman Digulis, di dalamnya KTP a.n. Sumarlin, "
        "NIK 6471030101930005. Pemilik harap datang ke pos Satpol PP.",
    ),
    (
        "nik",
        "| No | Nama Penerima | NIK | Alamat |\n"
        "|---|---|---|---|\n"
        "| 1 | Rohayati | 7371085410650057 | Gg. Beringin RT 003 |\n"
        "| 2 | Jumadi bin Saleh | 6171022108680009 | Gg. Meranti RT 001 |",
    ),
    (
        "nik",
        "Yang bertanda tangan di bawah ini: Maryam Sulastri, No. KTP : 6101.0543.0283.0048, menerangkan "
        "dengan sesungguhnya bahwa almarhum Ngadiman meninggalkan tiga orang ahli waris.",
    ),
    ("nik", "7. Halimah (**3578064805870043**) – bantuan sembako tahap II, sudah diambil"),
    (
        "nik",
        "Saksi I: Karto Wiyono, tempat/tgl lahir Sambas, 12-03-1967, nomor induk kependudukan 6171 0512 "
        "0367 0011, pekerjaan nelayan.",
    ),
    (
        "nik",
        "Menanggapi laporan Saudari Yuyun mengenai KTP-el yang belum tercetak, kami sampaikan bahwa data "
        "dengan nik 6171015009990007 sudah berstatus PRR dan dapat diambil hari Kamis.",
    ),
    (
        "nik",
        "PEMILIH ATAS NAMA BUDI HARTOMO N.I.K. 357810-171177-0007 TIDAK TERDAFTAR PADA TPS 014 DAN "
        "DIMASUKKAN KE DALAM DPTB",
    ),
    (
        "nik",
        "Peserta padat karya Kelurahan Saigon: Wagiman/2171140602620032, Sutinah/6171044610770008, Lim "
        "Kian Bun/6171042507860001",
    ),
    (
        "nik",
        "Rujukan IGD – pasien Tn. Darwis, 54 th, no identitas (KTP) 61 71 05 120872 0030, keluhan nyeri "
        "dada, dirujuk pukul 02.15 WIB.",
    ),
    (
        "nik",
        "Kepade warge yang name die Usu Rahimah, nomor katepe 6171065511700005, sile datang ke kantor "
        "lurah ambek undangan.",
    ),
    (
        "nik",
        "Permohonan akta kelahiran Nn. Putri Ayuningtyas dikembalikan karena N1K ibu (6l7lO25306820011) "
        "tidak padan dengan basis data.",
    ),
    (
        "nik",
        "Identity card no. 6171-0562-0785-0017 (holder: Marselinus Joko), submitted as attachment 3 of "
        "the individual consultant's offer.",
    ),
    (
        "nik",
        "Dalam musyawarah RW 08 disepakati bahwa Pak Saparudin\u00a0(NIK:\u00a06112\u00a01502\u00a00171\u00a00005) mewakili warga "
        "menerima kunci posko.",
    ),
    (
        "nik",
        "Calon penerima bedah rumah:\n"
        "- nama: Encik Syarifuddin\n"
        "- n.i.k: 6171022607640008\n"
        "- luas lantai: 24 m2\n"
        "- status tanah: milik orang tua",
    ),
    ("nik", "no pend. 617 103 520 551 000 1 an. Kartini Lubis, lulus verifikasi berkas kartu prakerja daerah"),
    (
        "nik",
        "Foto copy KTP sodara Hendrik 6171051311920001 masih buram mohon dikirim ulang ke loket 4 paling lambat Jum'at",
    ),
    (
        "nik",
        "Ahli waris ke-2 ialah Nyonya Tjhin Fui Lan, lahir di Singkawang 09/11/1958, pemegang KTP nomor "
        "1271044911580007, anak kandung dari pewaris.",
    ),
    (
        "nik",
        "Hasil pengundian kios Pasar Flamboyan: blok C-17 jatuh kepada Asmawi [61710619.04960022], blok C-18 kosong.",
    ),
    (
        "nik",
        "Nomor Induk Kependudukan pelapor tertera sebagai berikut:\n"
        "6171045210690039\n"
        "dan sudah kami cocokkan dengan aplikasi SIAK, sehingga aduan atas nama Ibu Endang dianggap "
        "lengkap.",
    ),
    ("nik", "`61010507\u200b12540040` → Yohanes Bantan, domisili Parit Haji Husin, surat pindah sudah terbit"),
    (
        "nik",
        "Lampiran SK Penerima Insentif Guru Ngaji | Ust. Mahfud Sidik | 6171/02/010795/0007 | TPA Nurul "
        "Huda | Rp500.000",
    ),
    ("nik", "Nmr KTP ketua kelompok tani (Bpk. Legiman): 6171_0610_0958_0005, bendahara menyusul."),
    # kk
    (
        "kk",
        "Warga pemilik Kartu Keluarga nomor 2171131704100068 a.n. Supardi Hasan diminta mengambil "
        "berkasnya yang tertinggal di loket kelurahan.",
    ),
    (
        "kk",
        "| KEPALA KELUARGA | NO. KK | JML JIWA | KET |\n"
        "| :-- | :-- | --: | :-- |\n"
        "| Abdul Manaf | 6471140503190111 | 5 | PKH |\n"
        "| Ny. Rosdiana | 3578061206210119 | 3 | BPNT |",
    ),
    (
        "kk",
        "Terima kasih atas laporan Bapak. Setelah kami telusuri, KK 6171 0218 1006 4205 milik keluarga "
        "Bapak Sarbini memang belum masuk DTSEN.",
    ),
    (
        "kk",
        "Pindah datang: keluarga Tarigan, no.kk 1271.0811.0620.0096, 4 anggota, dari Deli Serdang ke Sungai Jawi",
    ),
    (
        "kk",
        "- Siti Aminah, nomer kartu kluarga 6171042201210775, anak usia SMP dua orang, layak dibantu seragam",
    ),
    (
        "kk",
        "Family card number 6107-1223-1207-0815 (household head: Anselmus Ngo) was used twice in the "
        "scholarship application.",
    ),
    (
        "kk",
        "DAFTAR KELUARGA BERISIKO STUNTING RT 005/RW 012: 1) Mulyono – NKK 6171062106244106 2) Usman "
        "Jauhari – NKK 6112061007160103",
    ),
    (
        "kk",
        "Surat pernyataan ahli waris ini dibuat berdasar K.K. No. 617104.121205.0055 yang dikeluarkan di "
        "Pontianak, dengan kepala keluarga almarhum Bujang Sabri.",
    ),
    ("kk", "No KaKa: 6171 / 0111 / 0613 / 4135 atas name Long Ismail, beras belom diambek"),
    (
        "kk",
        "Nomor keluarga pada formulir pendaftaran adik Rangga tertulis 6107050105100770, padahal pada "
        "sistem zonasi tercatat alamat Jalan Tabrani Ahmad.",
    ),
    (
        "kk",
        "Perubahan data: gelar dihapus dari KK **61021120-10100053**, pemohon Ir. Lukito, selesai 3 hari kerja.",
    ),
    (
        "kk",
        "Rumah terbakar di Gang Kenari 2 dihuni satu keluarga (KK no. 6103080212234159), kepala "
        "keluarganya Ponirin, 61 tahun, kini mengungsi di musala.",
    ),
    (
        "kk",
        "Nama : Veronika Jelimun\nKartu Keluarga : 6171 0623\u00a00212 0063\nUsulan : rehabilitasi jamban",
    ),
    (
        "kk",
        "Pengurus RT mencatat bahwa dari 31 rumah, hanya keluarga Pak Dullah dengan NO.KK. "
        "21-71-15-240925-4179 yang belum memasang meter air.",
    ),
    ("kk", "kk=6101051412120027; kepala=Heriyanto Gultom; desil=2; hasil musdes=lanjut"),
    (
        "kk",
        "Kartu keluarga hilang! Atas nama Ramlah binti Idris, nomornya 6171\u200b0306\u200b0708\u200b4177, yang "
        "menemukan mohon diantar ke kantor camat.",
    ),
    (
        "kk",
        "Pada berita acara verifikasi PPDB jalur domisili, KK calon murid Fathir Ramadhan "
        "(6171012009060749) terbit kurang dari satu tahun.",
    ),
    ("kk", "No. Kartu Kel. 3578011505240038 / Jl. Husein Hamzah Gg. Nilam 4 / Ibu Sukarsih (janda, 3 anak)"),
    (
        "kk",
        "Sudah dipecah dari KK orang tuanya: semula 6171030705150088, menjadi 7371071902130738 atas nama "
        "Doni Saputra dan istri.",
    ),
    (
        "kk",
        "Daftar penerima Zakat Baznas kecamatan, kolom 3 adalah nomor KK\n"
        "\n"
        "1. Nurhayati; Tambelan Sampit; 6112060905160099\n"
        "2. Sahrul; Banjar Serasan; 2171120212200113",
    ),
    (
        "kk",
        "N0 KK 6l7lO52012200060 (hasil pindai kurang jelas), nama kepala keluarga Gusti Hamdan, minta dicek operator",
    ),
    (
        "kk",
        "Bapak Kosim mengeluh iurannya dobel; dalam lampirannya ia menulis nomor K K 617 106 091 016 414 "
        "9 dan alamat Komp. Mitra Indah.",
    ),
    # telepon
    (
        "telepon",
        "Jawaban aduan: lampu gang sudah diganti; petugas telah mengabari Bu Tarmi selaku pelapor di 0812-5734-9016.",
    ),
    ("telepon", "Kontak keluarga korban: Sdr. Iwan (adik), HP 085245110938, saat ini menunggu di posko."),
    ("telepon", "| Ahmad Fauzan | Teknik Sipil UNTAN | 0896 9312 4475 | beasiswa tahun 2 |"),
    ("telepon", "Pelapor a/n Kartika meminta dihubungi kembali lewat wa.me/6281345092217 setelah jam kerja."),
    ("telepon", "HP/WA: +62 821-4890-7756 (Pak Rusdi, pemilik tanah) – siap menunjukkan batas persil kapan saja"),
    (
        "telepon",
        "Saudari Monika, penyewa kios nomor 9, no telp. 0813.5260.1184, belum melunasi retribusi bulan Agustus.",
    ),
    ("telepon", "NOMOR PONSEL ORANG TUA SISWA: SURYANTO (0 8 5 3 4 7 8 8 2 0 1 9)"),
    (
        "telepon",
        "Kalau nak tanye kapan gotong royong, telpon jak Mak Long Timah 0857 5021 3348, die yang pegang kunci gudang.",
    ),
    (
        "telepon",
        "Menurut keterangan tetangga, penghuni rumah terbakar dapat ditelepon di "
        "[0878-1946-2250](tel:+6287819462250) dan masih berada di Singkawang.",
    ),
    (
        "telepon",
        "daftar hadir: 1. Bambang T. (warga RT 2) 081256900471 2. Lina (warga RT 2) 089524116083 3. "
        "Aloysius (warga RT 4) 082158337120",
    ),
    (
        "telepon",
        "My mobile number is (+62) 852-5233-7841, regards, Stephanie Wong, applicant for the research permit.",
    ),
    (
        "telepon",
        "Nama : Zulkifli\nUmur : 38 th\nNo. Hape : 0822\u00a05419\u00a06673\nKeluhan : lampu jalan depan rumah padam",
    ),
    ("telepon", "Penerima kursi roda: Kakek Matnur, yang mengurus cucunya Dewi di no 62-819-5236-4407"),
    ("telepon", "Ditemukan STNK atas nama Agus Prayogo, di belakangnya tertulis nomor hp 08125\u200b660\u200b1942."),
    (
        "telepon",
        "Hp. O8I3 5277 4l06 milik Ibu Jamilah (ketikan ulang dari formulir tulis tangan), minta "
        "dihubungi soal jadwal fogging.",
    ),
    (
        "telepon",
        "Notulen: Bu Ratna dari RT 06 keberatan atas lebar parit; silakan koordinasi langsung ke nomor "
        "pribadinya, **0811 5738 225**.",
    ),
    ("telepon", "Tlp pasien: 08534512 9907, suami: 0852/4519/3062, alamat Gg. Timun 3"),
    ("telepon", "Cellular: +6285787340916. Tenaga ahli perorangan yang ditawarkan: Yosafat Deni, S.T."),
    ("telepon", "calon anggota KPPS TPS 021 → Nabila Safira → 0 8 9 6 – 5 5 1 2 – 7 0 8 3 → lulus administrasi"),
    (
        "telepon",
        "Penolak ganti rugi pelebaran jalan: 1 bidang di belakang kantor lurah, Haji Mursidi 0813 4567 "
        "9023 (masih nego)",
    ),
    (
        "telepon",
        "Nomer telepon bimbit Puan Rosnah: 0838-4127-6690, harap dimaklumkan apabila surat nikahnya sudah siap.",
    ),
    (
        "telepon",
        "Wali murid kelas 4B a.n. Pak Sitorus sudah dikabari lewat "
        "https://api.whatsapp.com/send?phone=6282254907713 namun belum membalas.",
    ),
    # npwp
    (
        "npwp",
        "Honorarium narasumber a.n. Dr. Wisnu Hadikusuma dipotong PPh 21, NPWP pribadi 08.549.763.4-702.000.",
    ),
    (
        "npwp",
        "| Nama Tenaga Ahli | N.P.W.P. | Honor/bulan |\n"
        "|---|---|---|\n"
        "| Irwan Setiadi | 06.954.252.0-704.000 | 7.500.000 |\n"
        "| Maria Goreti Ene | 92.610.420.9-704.000 | 6.000.000 |",
    ),
    (
        "npwp",
        "Wajib pajak orang pribadi: Handoko Tanuwijaya, nomor pokok wajib pajak 765263512702000, alamat Jl. Gajahmada.",
    ),
    ("npwp", "npwp sy 58 640 531 8 702 000 tolong dimasukkan ke kuitansi, atas nama Lestari Dwi, penjahit"),
    ("npwp", "- Juri lomba mewarnai: Kak Winda (NPWP: 06.887.862.8.704.000)"),
    (
        "npwp",
        "Kuitansi sewa rumah dinas sementara, pemilik Tuan Hasanuddin, npwp pemilik = 08-750-689-5-702-000",
    ),
    ("npwp", "Personal tax ID (NPWP) of the individual consultant, Mr. Gregorius Laban: 07856487.9-701.000."),
    (
        "npwp",
        "BUKTI POTONG ATAS NAMA SRI WAHYUNINGSIH, GURU LES, N P W P 07.030.461.3–706.000, BRUTO RP1.200.000",
    ),
    (
        "npwp",
        "NPWP 16 digit bendahara kelompok nelayan, Pak Tamrin: 6107020803870012 (sudah padan dengan data dukcapil).",
    ),
    (
        "npwp",
        "Surat kuasa khusus dari Bapak Jefri Limbong (NPWP\u00a007.778.425.4-701.000) kepada anaknya untuk "
        "mengurus keberatan PBB.",
    ),
    (
        "npwp",
        "Nomor pajak Bu Cicilia yang tercantum di lembar kedua, yakni **06.947.854.3-705.000**, salah "
        "ketik pada angka keempat dan telah dibetulkan.",
    ),
    (
        "npwp",
        "Kartu NPWP tercecer di ruang tunggu lantai 2: SUHERMAN BIN ATAN, 08.981.724.1-704.000, terdaftar 2014.",
    ),
    ("npwp", "NPWP-nye Pak Ngah Saidi 24.703.781.5/702.000, pakai untuk bayar sewa tenda."),
    ("npwp", "nama: Rizki Amalia\nprofesi: penerjemah bahasa isyarat\nnpwp: 07.219.595.1-701\u200b.000"),
    (
        "npwp",
        "Penjual tanah untuk jalan lingkungan, Sdr. Frans Mambo, tidak melampirkan SPPT; NPWP yang "
        "diberikannya [24 . 566 . 421 . 4 - 706 . 000] atas nama istrinya.",
    ),
    ("npwp", "Pelatih tari: Ayu Pramesti / 766790513-701000 / Rp350.000 per pertemuan"),
    (
        "npwp",
        "No.Pokok Wjb Pajak 14.992.497.9-705.000, an. Muhammad Ilham (desainer lepas), sanggup "
        "menyelesaikan maket dalam 14 hari.",
    ),
    (
        "npwp",
        "Untuk pencairan royalti lagu daerah, pencipta Bang Uray Kasmin menyertakan NPWP\n"
        "58.238.158.8-704.000\n"
        "serta salinan buku tabungan.",
    ),
    ("npwp", "N.P.W.P baru (NIK) milik drh. Felicia: 7371 0562 1052 0003, dipakai mulai masa pajak Juli"),
    (
        "npwp",
        "Pemilik kos Ibu Hj. Masitah mengajukan keringanan pajak hotel; NPWPD belum ada, NPWP perorangan "
        "07,144,214.9-705.000.",
    ),
    # rekening
    (
        "rekening",
        "Uang transportasi peserta dikirim ke rekening masing-masing; Sdri. Melati Kusuma: BRI 0347-01-028861-50-3.",
    ),
    ("rekening", "| 4 | Suparno | Bank Kalbar | 1025498731 | Rp600.000 |"),
    ("rekening", "Donasi untuk adik Salsa dapat ditransfer ke BCA 0291847365 a.n. Nuraini (ibu kandung)."),
    ("rekening", "No. Rek. Mandiri 146-00-1982734-5 atas nama Yuliana Sihombing, penerima beasiswa semester genap"),
    ("rekening", "rekening bank syariah (BSI) milik Ust. Tarmizi : 7 1 8 4 4 0 9 2 6 3"),
    (
        "rekening",
        "Mohon maaf, pengembalian kelebihan bayar PBB Bapak Lim Sui Hok akan masuk ke tabungannya, norek "
        "1460017729034 (Bank Mandiri).",
    ),
    ("rekening", "NOREK BNI: 0835.2941.76 — PENERIMA: JUHARI, TUKANG AIR"),
    (
        "rekening",
        "Penerima hibah perorangan | Bank | A/C No. \n"
        "--- | --- | ---\n"
        "Datuk Razali | CIMB Niaga | 702948113500\n"
        "Rabiatul | BRI | 467501019283536",
    ),
    (
        "rekening",
        "Upah pekerja padat karya:\n* Mat Yusi, rek 2060318844 bank kalbar\n* Nanang, rek 2060391752 bank kalbar",
    ),
    (
        "rekening",
        "Payment shall be made to the consultant's personal account, Bank Danamon, acc. number "
        "003-5928-71640, under the name of Theresia Lado.",
    ),
    (
        "rekening",
        "Simpedes Bu Jumiati (ahli waris) dengan nomor **0061 0104 7752 538** sudah aktif, santunan "
        "kematian cair besok.",
    ),
    (
        "rekening",
        "Nomor buku tabungan almarhum Pak Tukiman di bank pembangunan daerah adalah 3041-5527-90; ahli "
        "waris sepakat membaginya rata.",
    ),
    (
        "rekening",
        "kalau nak bantu Pak Itam yang rumahnye roboh, transfer jak ke BRI 3612 0105 8874 507 name bininye, Saodah",
    ),
    ("rekening", "Rek.Tabunganku\u00a01187\u00a04402\u00a0915 an. Fransiskus Dogo (petugas kebersihan harian)"),
    (
        "rekening",
        "Pengembalian uang jaminan stan: Warung Mbak Ning, pemilik Ningsih, nomer rekening bca 8945 217 063",
    ),
    (
        "rekening",
        "Insentif kader posyandu Melati II ditolak bank sebab rekening 5510\u200b8263\u200b47 an. Wiwik Handayani "
        "pasif.",
    ),
    ("rekening", "Pemenang lomba foto juara III: Galih Permadi, hadiah Rp1.500.000, ke SeaBank 901274835560"),
    ("rekening", "a/n Rusminah | no.rekening 7l29O83456 (BSI, tulisan agak kabur) | lansia | Rp300.000/bln"),
    (
        "rekening",
        "Saya, Petrus Kanisius, bersedia menerima ganti rugi tanam tumbuh melalui rekening saya\n"
        "0093-01-117245-53-8\n"
        "pada BRI Unit Siantan.",
    ),
    ("rekening", "Bank account holder Mr Tan Wei Liang (exchange student), BNI 1593820476, stipend for March."),
    ("rekening", "[nama] Deswita [bank] Muamalat [nomor] 4410029387 [ket] bantuan skripsi"),
    (
        "rekening",
        "Bendahara RT meminjam rekening pribadi Pak Ujang (Mandiri: 1460.0231.87752) untuk menampung "
        "iuran kurban, kata peserta rapat.",
    ),
    # bpjs
    ("bpjs", "Pasien a.n. Kusnadi, BPJS 0001834927561, dirujuk ke poli saraf RSUD dr. Soedarso."),
    ("bpjs", "| Siti Maesaroh | PBI APBD | 0002 4519 8837 2 | nonaktif per 1 Maret |"),
    ("bpjs", "No. Kartu JKN ibu hamil risiko tinggi (Ny. Indah): 000-1592-7746-03"),
    ("bpjs", "kartu bpjs kesehatan hilang, nomor kartunye 0001270984435 name Mak Usu Rubiah"),
    ("bpjs", "KARTU INDONESIA SEHAT NO. 0003 085 612 947 ATAS NAMA PARMAN DITEMUKAN DI TOILET PUSKESMAS"),
    ("bpjs", "Peserta JKN/KIS: Gabriella Tiur, noka 0002338914076, kelas III, tunggakan 7 bulan"),
    (
        "bpjs",
        "Aduan Bapak Rahmad sudah diteruskan. Kepesertaannya dengan nomor BPJS **0001659382740** aktif "
        "kembali mulai hari ini.",
    ),
    ("bpjs", "Health insurance (BPJS) number of the deceased, Mrs. Clara Wijanti: 0002.7613.5094.8"),
    (
        "bpjs",
        "Daftar bayi baru lahir yang didaftarkan PBI:\n"
        "1. By. Ny. Fatmawati – 0003641827395\n"
        "2. By. Ny. Leni – 0003641830017",
    ),
    ("bpjs", "Rujukan balik / Tn. Effendi Karim / 0001\u00a0482\u00a0936\u00a0057 / DM tipe 2 / obat 30 hari"),
    ("bpjs", "No BPJS Kes. anak yatim binaan (Raka, 9 th) = 0002957301846"),
    ("bpjs", "Bpjs: OOO1 7483 2956 1 an. Tumini, lansia, hasil foto kartu kurang terang"),
    ("bpjs", "Pemohon surat keterangan tidak mampu, Ibu Wartini, melampirkan KIS bernomor 0001398\u200b247605."),
    (
        "bpjs",
        "nomor peserta jaminan kesehatan: (000 117 846 3920), nama: Benediktus Sukardi, faskes: Puskesmas Kampung Bali",
    ),
    (
        "bpjs",
        "Nama | No.KIS | Diagnosa\n:--|:--|:--\nSaniah | 0002081736594 | TB paru\nGunadi | 0001926604738 | hipertensi",
    ),
    (
        "bpjs",
        "Kami telah mengecek di aplikasi P-Care: 0003157 204869, Dimas Arya, 12 tahun, status ditangguhkan.",
    ),
    ("bpjs", "JKN-KIS\n0001 0743 8592 6\nSUGENG RAHARJO\nFaskes Tk. I: Klinik Bhakti Sehat"),
    ("bpjs", "Operasi katarak gratis, urutan 23: Nek Aminah, BPJS/KIS 000/2846/1935/07, mata kanan"),
    ("bpjs", "B.P.J.S. Mandiri 0001562937480 Bpk. Herman P., minta turun kelas dari I ke III"),
    (
        "bpjs",
        "Sehubungan surat keluarga Almh. Srikandi, nomor jaminan sosial kesehatan yang bersangkutan "
        "0002219-584703 telah dinonaktifkan karena meninggal.",
    ),
    ("bpjs", "Nombor kad BPJS pesakit, Encik Dahlan: 0001738460295; sila bawa ke kaunter pendaftaran."),
    # paspor
    (
        "paspor",
        "Warga yang terlantar di Entikong atas nama Lidia Sembiring, paspor no. C4718203, akan "
        "dipulangkan lewat Dinas Sosial.",
    ),
    (
        "paspor",
        "| No | Nama Jemaah | No. Paspor | Kloter |\n"
        "|---|---|---|---|\n"
        "| 1 | H. Marzuki Adnan | E2839417 | 12 |\n"
        "| 2 | Hj. Salmah | E2839502 | 12 |",
    ),
    ("paspor", "Passport number of the visiting volunteer, Ms. Joanna Keller: X6043318."),
    (
        "paspor",
        "PMI asal Kelurahan Dalam Bugis, Suhaimi, pemegang PASPOR B 9027416, dilaporkan hilang kontak sejak Mei.",
    ),
    ("paspor", "Tertinggal di mesin antrean: paspor hijau milik Andreas Kurnia nomor E 7130 942"),
    ("paspor", "no.pasport C-5529046 an Wulandari, calon peserta pertukaran pemuda ke Kuching"),
    (
        "paspor",
        "Delegasi kesenian: penari Nadia (**X1940275**, paspor berlaku s.d. 2031), pemusik Bang Oji "
        "(**X1940311**, paspor berlaku s.d. 2030)",
    ),
    (
        "paspor",
        "Nomor paspor beliau [C8862137] telah kedaluwarsa, maka permohonan legalisasi buku nikah Pak "
        "Sofyan belum dapat diproses.",
    ),
    (
        "paspor",
        "Travel document: A/7301945 – holder Tjong Mei Hwa – lost at Supadio airport, reported to kelurahan",
    ),
    ("paspor", "Pasport Malaysia/Indonesia? Menurut notulen, Cik Norlela memegang paspor RI AT\u00a0618\u00a0204."),
    (
        "paspor",
        "Nama: Paulus Anyie\n"
        "Tujuan: Sibu, Sarawak\n"
        "Paspor: B\u00a03\u00a04\u00a07\u00a01\u00a08\u00a00\u00a05\n"
        "Keperluan: berobat",
    ),
    ("paspor", "PASPORNYE UDAH JADI, NOMOR E4096281, NAME MAK NGAH HABIBAH, AMBEK DI KANTOR CAMAT"),
    (
        "paspor",
        "Jenazah PMI a.n. Rudi Hartawan tiba Selasa; dokumen SPLP pengganti paspor XE718305 diserahkan kepada istri.",
    ),
    (
        "paspor",
        "Sekretariat mencatat identitas pemateri luar negeri, Mr. Desmond Lau, pasp. K2917408, untuk pemesanan hotel.",
    ),
    ("paspor", "Beasiswa magang Jepang → Citra Anggraini → passport: E\u200b1583\u200b920 → berangkat Oktober"),
    ("paspor", "no paspor: C7O42l96 (hasil pindai), nama: Gunawan Efendi, visa: kunjungan"),
    (
        "paspor",
        "Umrah hadiah lomba tahfiz: Ananda Khalisa; nomor dokumen perjalanan (paspor)\n"
        "X8270463\n"
        "sudah diserahkan ke biro.",
    ),
    ("paspor", "- Veronica S. / lahir Ketapang 1990 / psp B6154079 / dideportasi lewat PLBN Aruk"),
    (
        "paspor",
        'Surat keterangan hilang: sebuah paspor nomor seri "C 2361 875" kepunyaan Saudara Michael '
        "Tandiono, hilang di sekitar Pasar Tengah.",
    ),
    ("paspor", "Peserta kejuaraan karate di Miri: Bayu Segara (paspor X.5518.934), Elisabet (paspor X.5518.967)"),
    (
        "paspor",
        "Nomor pasport ibu angkat, Puan Halijah, ialah E9472013 sebagaimana tertera dalam penetapan pengangkatan anak.",
    ),
    # sim
    ("sim", "Ditemukan SIM C atas nama Rifqi Maulana nomor 930516240187 di parkiran Pasar Kemuning."),
    (
        "sim",
        "| Pengemudi | Golongan SIM | Nomor SIM |\n"
        "|---|---|---|\n"
        "| Sugiarto | B1 Umum | 14058812000341 |\n"
        "| Dedi Kurniadi | A | 14059107001256 |",
    ),
    (
        "sim",
        "Pelamar sopir ambulans, Saudara Hamzah, melampirkan SIM A No. 1407-9203-000518 yang masih berlaku.",
    ),
    ("sim", "no sim: 850723 240 915 / nama: Joko Susanto / keperluan: surat kehilangan"),
    ("sim", "Driving licence number of the volunteer driver (Mr. Kornelius): 1405 8711 001 942"),
    ("sim", "SURAT IZIN MENGEMUDI NOMOR 880230140772 DIRALAT MENJADI 880203140772, PEMEGANG: MARDIANA"),
    (
        "sim",
        "Lolos seleksi pengemudi truk sampah:\n"
        "1. Ahmad Jaisun, SIM B2 1405.7908.000263\n"
        "2. Musa, SIM B1 1405.8204.000819",
    ),
    ("sim", "Sim C die ketinggalan di warong depan kantor, name Awang Jefri, nomornye 9712 1424 0563"),
    (
        "sim",
        "Pelanggaran pengemudi angkutan sekolah, Tn. Lasarus, nomor SIM **14058506001273**, diteruskan ke kepolisian.",
    ),
    ("sim", "Lesen memandu (SIM A) milik Encik Fadhil: 910811-240-338, ditemukan petugas kebersihan."),
    (
        "sim",
        "Korban kecelakaan di Simpang Garuda membawa SIM\u00a0C\u00a0(1405\u00a09910\u00a0000\u00a0672) a.n. Teguh Pramono, "
        "keluarga harap segera ke UGD.",
    ),
    ("sim", "Nomor S.I.M. Pak Gidion 7806/2424/0199, golongan A umum, sopir antar jemput disabilitas"),
    (
        "sim",
        "Pengemudi cadangan mobil perpustakaan ialah Sdr. Nurdin; SIM-nya bernomor\n"
        "140583090015\n"
        "dan berlaku sampai tahun depan.",
    ),
    ("sim", "SlM A 94O2l7240856 an. Vivi Angelina (dari fotokopi), lampiran tender sewa mobil hlm. 41"),
    ("sim", "- kurir vaksin: Tommy Salim; sim c; no. 1405\u200b9506\u200b002117"),
    ("sim", "Driver's license (SIM BI) : 1407790100024816 ; nama pemegang : Syahrial"),
    (
        "sim",
        "Menurut daftar riwayat hidupnya, Mbak Puspa memiliki SIM A dengan nomor 14-05-89-12-001-533 sejak 2015.",
    ),
    ("sim", "Daftar SIM yang tercecer saat pawai: 960428240711 (Hendro), 001109240026 (Kiki Amelia)"),
    (
        "sim",
        "Ralat notulen: No. SIM pengojek pangkalan, Bang Madi, bukan 14 melainkan 16 angka, yaitu 1405 8003 0000 7124.",
    ),
    ("sim", "No.SIM/Gol | 901205240447/C | Rahmiati | kader pengantar obat TB"),
    (
        "sim",
        "Pemegang sim internasional tidak ada; yang ada sim nasional 830919-240-206 atas nama Pak "
        "Oktavianus, kata panitia reli.",
    ),
    # plat
    (
        "plat",
        "Pemilik sepeda motor Honda Beat KB 4817 QD atas nama Bu Erna harap memindahkan kendaraannya "
        "dari depan gerbang.",
    ),
    (
        "plat",
        "Menurut saksi, penabrak tiang lampu ialah Pak Surya yang mengendarai Avanza pribadi bernopol KB 1392 HM.",
    ),
    (
        "plat",
        "| Nama Pelanggar | Kendaraan | No. Polisi | Denda |\n"
        "|---|---|---|---|\n"
        "| Yanto Gunarso | Xenia pribadi | KB 1764 WL | 250.000 |",
    ),
    (
        "plat",
        "Terlapor pembuang sampah di Jalan Komyos Sudarso: warga bernama Dodi, motor Vario, plat KB-3925-NS",
    ),
    ("plat", "PARKIR LIAR: PEMILIK RUMAH NO. 12 (SDR. FERDY), MOBIL PRIBADI KB1580SA, SUDAH DITEGUR DUA KALI"),
    (
        "plat",
        "Kendaraan yang diwariskan almarhum: satu sepeda motor Supra X tahun 2011, nomor polisi KB 6203 "
        "TA, STNK a.n. Mursyidah.",
    ),
    ("plat", "motor Mio bang Ipul yang hilang di masjid tu nopolnye KB 5528 OE, kalau nampak kasi tau"),
    ("plat", "Tunggakan PKB: Ny. Lusiana Hartati, KB.1129.YB, Rp1.874.000"),
    ("plat", "Her private car, plate number B 1947 TKR, was parked in the ambulance bay (owner: Mrs. Pratiwi)."),
    ("plat", "Ditemukan STNK motor Scoopy **KB 2716 MG** milik Agnes Paulina di ruang laktasi."),
    ("plat", "Jaminan pinjaman kelompok: BPKB motor Revo\u00a0KB\u00a04409\u00a0PJ kepunyaan ketua, Pak Samsul."),
    ("plat", "no. pol. F 1835 AHB, Brio kuning, pengemudi Nona Karin, menyerempet pagar taman kota"),
    (
        "plat",
        "Pelapor: Sukarman\nKendaraan hilang: Yamaha Jupiter MX\nNopol: KB 3381\u200bLI\nTempat: halaman rumah",
    ),
    ("plat", "Mobil pikap milik pribadi Haji Sulaiman (KB 8274 AK) dipinjam panitia untuk mengangkut bibit."),
    ("plat", "Warga yang mengisi BBM bersubsidi dobel: Robert T., nomer plat D-1206-ZDE"),
    (
        "plat",
        "Notulen mediasi: kedua pihak, Sdr. Arman (KB 2093 WQ) dan Sdri. Yulita (KB 6617 HG), sepakat "
        "memperbaiki motornya masing-masing.",
    ),
    (
        "plat",
        "Tamu undangan yang kuncinya tertinggal di motor: Bapak Harjono, Nmax hitam, K8 4152 QH (angka B terbaca 8)",
    ),
    (
        "plat",
        "Nomor kendaraan jururawat Kak Mimi, KB/2871/SW, sudah didaftarkan sebagai pelanggan parkir bulanan.",
    ),
    ("plat", "Pembeli solar eceran: Atong, tosa roda tiga pribadi, pelat nomor kb 3046 nd"),
    (
        "plat",
        "Ganti rugi mobil tertimpa pohon: pemilik Theodorus Ala; Kijang Innova; KB 1 6 5 8 GE; Rp12.400.000",
    ),
    (
        "plat",
        "Kereta sewa bukan, itu kereta sendiri Pak Cik Jamal, QAB 3915 K dan satu lagi KB 1477 DN, "
        "parkir di bahu jalan.",
    ),
    (
        "plat",
        "Surat tilang parkir atas nama mahasiswa Rendra Wicak, kendaraan\n"
        "KB 5906 XU\n"
        "dicabut pentilnya pada 3 September.",
    ),
    # nisn
    ("nisn", "Penerima beasiswa Pontianak Pintar: Alya Nur Fitria, NISN 0098431275, SMPN 3."),
    (
        "nisn",
        "| No. | Nama Siswa | NISN | Nilai |\n"
        "|---|---|---|---|\n"
        "| 1 | Kevin Alfaro | 0112547839 | 87,5 |\n"
        "| 2 | Siti Zulaikha | 0108839264 | 91,0 |",
    ),
    ("nisn", "N.I.S.N. murid pindahan (Jonathan Siahaan) : 012 394 8817"),
    ("nisn", "Ijazah hilang atas nama Reza Fadillah, lulusan 2022, nomor induk siswa nasional 0046729183."),
    ("nisn", "Daftar anak putus sekolah RW 14: Udin (nisn 0137720945), Leha (nisn 0129938406)"),
    ("nisn", "Student national ID of the finalist, Clarissa Oey: 008-512-9974"),
    ("nisn", "ANANDA M. RAFI / 0116082453 / NISN VALID / DITERIMA DI SDN 24 JALUR AFIRMASI"),
    (
        "nisn",
        "Orang tua Bintang menanyakan PIP yang belum cair; setelah dicek, NISN **0103957742** belum aktivasi rekening.",
    ),
    ("nisn", "nomor nisn budak tu 0149 2038 51, name die Aisyah, kelas 2"),
    ("nisn", "Ketua OSIS terpilih, Gilang Ramadhan (NISN.0072849361), akan dilantik Senin."),
    ("nisn", "No Induk Siswa Nas. 0085\u00a0731\u00a0926 a.n. Maria Yosefina Bulan"),
    ("nisn", "Rapor tertukar:\n- Fitri Handayani\n- NISN: 0121-4490-37\n- kelas 6A"),
    ("nisn", "NlSN OO94827l63 – Samuel Kristian – juara II OSN matematika (salinan faks)"),
    (
        "nisn",
        "Kami lampirkan surat mutasi atas nama Dinda Kirana Putri dengan NISN\n0067391824\ndari SMA di Sintang.",
    ),
    ("nisn", "nisn/nis: 0158206473/2231 – Hafiz al Ghifari – alergi kacang, mohon perhatian katering"),
    ("nisn", "Anak panti yang ikut ujian kesetaraan paket B: Yosua, nisn 007\u200b6614\u200b938"),
    ("nisn", "Berkebutuhan khusus (tunarungu): Naila Safitri, N I S N 0110374958, butuh juru bahasa isyarat"),
    (
        "nisn",
        "Hasil TKA perorangan: 0081946527;Petrus Doni;Bahasa Indonesia 72;Matematika 58 (kolom pertama NISN)",
    ),
    ("nisn", "Murid yang terlibat perkelahian pada 12 Mei ialah R.A. dari kelas 8D, NISN-nya 0106628493."),
    ("nisn", "Seragam gratis tahap 3, urut NISN: 0153328470 Azzahra; 0153328519 Bagas; 0153329002 Carlos"),
    ("nisn", "Nombor pelajar kebangsaan (NISN) milik adik Farhan ialah 0139.4820.56"),
    # surel
    ("surel", "Hasil verifikasi dikirim ke surel pelamar, yaitu ratna.wibisono88@gmail.com, paling lambat Rabu."),
    ("surel", "| Tri Astuti | Desainer | triastuti_studio@yahoo.co.id | lulus |"),
    ("surel", "Email pribadi pelapor: [hendra.kpn@hotmail.com](mailto:hendra.kpn@hotmail.com)"),
    ("surel", "Saudara Bonar dapat menyusulkan KTP melalui bonar.nababan.ptk@ymail.com bila sudah terbit."),
    ("surel", "PESERTA NOMOR 17: YUNI KARTIKASARI, E-MAIL YUNIKARTIKA1994@GMAIL.COM"),
    ("surel", "alamat imel die: along_saprin@yahoo.com, tapi jarang dibukak"),
    (
        "surel",
        "Correspondence with the thesis student: Felix Andrianto <felix.andrianto.97@outlook.com>, received 4 June.",
    ),
    ("surel", "- Dwi Cahyo; dwicahyo(at)gmail(dot)com; tenaga teknis lapangan"),
    ("surel", "Nama: Margaretha Sulis\nPekerjaan: guru honorer\nE-mel: sulis.margaretha@rocketmail.com"),
    ("surel", "Pemohon informasi, Sdr. Taufik Alamsyah (taufikalamsyah.tka@gmail.com), meminta salinan DPA."),
    (
        "surel",
        "Jawaban aduan sudah kami sampaikan kepada ibu Meiling lewat meiling.ong@icloud.com pada tanggal 8.",
    ),
    ("surel", "surel **nugroho_arif@live.com** milik calon anggota komisi belum diverifikasi"),
    ("surel", "Tembusan: 1) Camat; 2) Pak RT; 3) pelapor, Desi (desi.rahmawati @ gmail.com)"),
    ("surel", "Kontak ahli waris di Malaysia: Azizah, azizah.kch\u200b@gmail.com"),
    (
        "surel",
        "E-mail: kurniawan.bayu,21@gmail.com salah, yang benar kurniawan.bayu.21@gmail.com, kata yang bersangkutan",
    ),
    (
        "surel",
        "Menurut resume mediasi, gugatan waris Mbak Sekar dikirimkan dari kotak surat pribadinya, "
        "sekarayu.bunga@proton.me, tanpa surat kuasa.",
    ),
    ("surel", "Penawar perorangan: Ignasius Tobi ~ ignasius.tobi@aol.com ~ nilai teknis 78,2"),
    ("surel", "Alumni penerima bantuan: Nuri Hikmah/nuri.hikmah@mail.com/UIN Jakarta"),
    (
        "surel",
        "Tagihan air Pak Sembiring dikirim elektronik ke\njsembiring1961@yahoo.com\nsesuai permintaannya di loket.",
    ),
    ("surel", "e_mail : p4k_d3_karyo@gmail.co.id?? atau pakde.karyo@googlemail.com (Sukaryo, RT 09)"),
    ("surel", "mailto:lina.permatasari.kb@gmail.com?subject=Undangan – kirim ulang ke Bu Lina, wali murid 5C"),
    ("surel", "Rujukan psikolog: hasil asesmen anak dikirim ke surel ibunya, wening.asih@protonmail.com."),
)

LAWFUL: tuple[str, ...] = (
    "Hubungi kantor kami di (0561) 733041 pada jam kerja, Senin sampai Jumat.",
    "Kedaruratan kota: tekan 112, bebas pulsa, dua puluh empat jam.",
    "WhatsApp resmi pelayanan Disdukcapil: 0811-5600-112 (pesan teks saja, pukul 08.00–15.00).",
    "Telp/Faks. 0561-748213, 0561-748214 ext. 207",
    "Call center BPJS Kesehatan 165; Halo Kemenkes 1500-567; PLN 123.",
    "Instalasi Gawat Darurat RSUD Sultan Syarif Mohamad Alkadrie menerima panggilan di +62 561 6751890.",
    "Layanan Pengaduan PDAM (WA kantor): [wa.me/628115750199](https://wa.me/628115750199)",
    (
        "| Unit | Telepon kantor |\n"
        "|---|---|\n"
        "| Puskesmas Alianyang | 0561 8107733 |\n"
        "| Puskesmas Gang Sehat | 0561 8107744 |"
    ),
    "Posko Damkar Sektor Utara: 0561 883113, radio kanal 4 frekuensi 147.420 MHz",
    "Nomor hotline Unit Perlindungan Perempuan dan Anak (milik dinas, bergilir antarpetugas) 0822 5000 0129",
    "Kepala Dinas,\n\nDrs. Sumantri Wijaya, M.Si.\nPembina Utama Muda\nNIP 19740720 200402 1 003",
    "NIP. 197402262001031008 selaku Pejabat Pembuat Komitmen menandatangani kontrak pada 14 Februari 2026.",
    (
        "| Nama | NIP | Jabatan |\n"
        "|---|---|---|\n"
        "| Ir. Retno Palupi | 19800101 200012 1 005 | Kepala Bidang Cipta Karya |"
    ),
    "Pejabat pengelola informasi pelaksana: Haryanto, S.Kom. (NIP 19810227-200703-1-004).",
    "Lurah Akcaya, Nurlaila, S.Sos. / 19890124.201502.2.004, membuka musrenbang.",
    "Belanja ATK dibebankan pada rekening 5.1.02.01.01.0024 Tahun Anggaran 2026.",
    "Kode rekening 5.2.02.10.01.0002 (komputer jaringan) bergeser Rp45.000.000 ke 5.2.02.10.02.0003.",
    "2.16.01.2.06.0009 Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD — Rp318.750.000",
    "DPA/A.1/2.16.2.20.2.21.01.0000/001/2026 disahkan 5 Januari 2026",
    "Setoran retribusi masuk ke Rekening Kas Umum Daerah Kota Pontianak pada Bank Kalbar nomor 1001002233.",
    "RKUD: PT Bank Pembangunan Daerah Kalimantan Barat, no. rek. 100-10-00417-7 a.n. Kas Daerah",
    "NPWP bendahara pengeluaran Dinas Kesehatan: 00.474.992.5-702.000.",
    "Penyedia terpilih CV Karya Bahari Sentosa (NPWP 21.832.207.1-706.000), nilai kontrak Rp389.400.000.",
    (
        "| Peserta | NPWP badan | Harga Penawaran |\n"
        "| --- | --- | ---: |\n"
        "| PT Lintas Kapuas Beton | 21.623.678.6-701.000 | 2.114.870.000,00 |"
    ),
    "PT. MITRA AKSARA DIGITAL, npwp perusahaan 015850704702000, dinyatakan gugur evaluasi teknis",
    "Surat Nomor 800/123/DISKOMINFO/2026 perihal undangan bimbingan teknis.",
    "Menindaklanjuti surat Sekretaris Daerah nomor 000.8.3.2/1457/ORG/2026 tanggal 3 Maret 2026",
    "SK Wali Kota Nomor 217.1/D-DIKBUD/TAHUN 2025 masih berlaku.",
    "B/400.14.5.4/0031/Kec.PTU/IX/2026 – undangan rapat lintas sektor",
    "Kode tender 10083726000, metode pascakualifikasi satu sampul.",
    "RUP 58120943: pemeliharaan taman median Jalan Ahmad Yani.",
    "Kode Paket SiRUP 61.204.887; pagu Rp199.900.000; pemilihan Maret 2026",
    "e-Katalog: ID paket EP-01JXQ7K3M8T2V9W4Y6Z0A1B2C3, 14 unit AC split",
    "Buku Profil Kota terbit dengan ISBN 978-623-5512-07-5.",
    "ISSN 2541-7010 (cetak), ISSN 2775-3182 (elektronik)",
    "ISBN 9786028741392 tersedia di Perpustakaan Daerah rak 959.8 lantai 2",
    "Stasiun pantau udara terletak pada -0.026330, 109.342504.",
    "Koordinat bendung: 0°03'12.4\"LS 109°20'55.8\"BT, elevasi 1,27 m",
    "Titik banjir: LAT -0,0571284 LON 109,3389917 akurasi 4 m",
    "POINT(109.3324561234567 -0.0218734567891)",
    "Pagu indikatif sebesar Rp1.234.567.890.123,00 disepakati dalam KUA-PPAS.",
    "Realisasi APBD 2.018.334.871.226,45 dari anggaran 2.101.990.245.871,00 (96,02%).",
    "Nilai aset tetap sesudah penyusutan menurut neraca audit: Rp6.171.820.304.050,67.",
    (
        "| Uraian | Anggaran | Realisasi |\n"
        "|---|--:|--:|\n"
        "| Belanja Pegawai | 812.557.349.016 | 798.220.110.884 |\n"
        "| Belanja Modal | 302.471.880.000 | 281.004.913.205 |"
    ),
    "Jalan Letnan Jenderal Sutoyo Nomor 1, Pontianak 78121.",
    "Kode pos Kelurahan Batu Layang 78244, Siantan Hilir 78242, Siantan Tengah 78243.",
    "Penduduk semester I 2026 berjumlah 684.112 jiwa: 342.008 laki-laki dan 342.104 perempuan.",
    "Kepadatan tertinggi ada di Pontianak Timur: 12.843 jiwa/km2 pada 8,78 km2.",
    "KBLI 62019 (Aktivitas Pemrograman Komputer Lainnya) dan KBLI 63122 wajib dimiliki penyedia.",
    "NIB 9120304157268 atas nama PT Borneo Pangan Lestari, risiko menengah tinggi.",
    "Perseroan dimaksud memegang Nomor Induk Berusaha 0220108341975 terbit melalui OSS-RBA.",
    "Sertipikat Hak Pakai No. 14.01.71.03.4.00218 atas nama Pemerintah Kota Pontianak, luas 4.812 m2.",
    "HP 00341/Sungai Bangkong, surat ukur 1187/2009, dipakai untuk gedung sekolah",
    "Nomor Identifikasi Bidang 14.05.02.07.01883 (lahan TPA Batu Layang, aset daerah)",
    "Sensor muka air SN-KPS-0014-2207-81530926 melapor tiap 10 menit.",
    "DevEUI: 70B3D57ED0056A1C — gerbang LoRa Menara BPBD",
    "Alamat IP peladen uji: 10.61.71.204/28, gerbang 10.61.71.193.",
    "2001:0db8:6171:0100:0000:8a2e:0370:7334 disediakan untuk dokumentasi",
    "SHA-256: 6171031203870004b5c0d8e2f91a7734620156829904c7d3e18b25f60a9d4c71",
    "md5 81234567890123456789012345678901 lampiran-renja.pdf",
    "Versi aplikasi 2026.11.24.0330 (build 6171020116)",
    "Pembaruan 20261124033036 selesai tanpa galat; catatan tersimpan di antrean 4.",
    "Rapat diadakan Selasa, 24-11-2026 pukul 09.00–11.30 WIB di Aula Rohana Muthalib.",
    "Masa sanggah: 2026-03-02T08:00:00+07:00 s.d. 2026-03-06T16:00:00+07:00",
    "surel: diskominfo@pontianak.go.id",
    "Kirim berkas ke ppid@pontianak.go.id dengan tembusan bagianhukum@pontianak.go.id.",
    "[aduan@disdukcapil.pontianak.go.id](mailto:aduan@disdukcapil.pontianak.go.id)",
    "Helpdesk LPSE: lpse@pontianak.go.id / (0561) 8181545",
    (
        "| No | Jenis | No. Polisi | Status |\n"
        "|---|---|---|---|\n"
        "| 1 | Kendaraan dinas Toyota Hilux (pelat merah) | KB 8016 A | Dinas PUPR |"
    ),
    "Ambulans pelat merah KB 9041 A milik Puskesmas Kampung Dalam sedang dalam perbaikan.",
    "Aset: mobil tangga Damkar, kendaraan dinas nopol KB 9907 A, tahun perolehan 2019",
    "Truk sampah dinas (plat merah) KB 8523 A, KB 8524 A, KB 8531 A beroperasi dua rit.",
    "Bus Trans Kota milik Dishub, nomor lambung 07, plat dinas KB 7002 A",
    "SDN 34 Pontianak Selatan, NPSN 30105217, akreditasi A.",
    "NPSN: 69947130 | PAUD Tunas Ceria | Kecamatan Pontianak Barat",
    "Surat edaran ini ditujukan kepada RT 001 s.d. 007 / RW 012 Kelurahan Parit Tokaya.",
    "PKK RW 021 menyelenggarakan posyandu remaja; dasawisma 03.07.012",
    "Label inventaris: EAN 8992761001230, kertas A4 80 gsm",
    "Barkod produk 899 4471 20815 2 terbaca pada pemindai baru.",
    "Meter listrik kantor: ID pelanggan PLN 223110485917 (Kantor Camat Pontianak Utara).",
    "No. meter air gedung 0418827703, pemakaian September 312 m3, instansi: Dinas Perpustakaan",
    "Permendagri Nomor 77 Tahun 2020 dan Permen PANRB 6/2022 dijadikan dasar.",
    "UU 27/2022, UU 14/2008, PP 71/2019, PERKI 1/2021",
    "TPS 021 Kelurahan Bansir Laut: 287 pemilih dalam DPT, 6 DPTb, 2 DPK.",
    "Ruas 61.71.012.04 Jalan Karya Baru sepanjang 1.340 m rusak ringan.",
    "Nomor ruas K1.061.2 – panjang 0,87 km – lebar 5,5 m",
    "SNI 03-1733-2004 tentang tata cara perencanaan lingkungan perumahan",
    "SNI ISO/IEC 27001:2022, SNI 8799-1:2019",
    "https://jdih.pontianak.go.id/dokumen/6171202600012345/unduh",
    "Tautan siaran: https://youtu.be/x7Q0812345K dan arsip /video/1234567890123456",
    "NIK terdiri atas 16 angka; enam angka pertama menunjuk wilayah pendaftaran.",
    "Pada daftar terbuka NIK disamarkan menjadi 6171************.",
    "Nomor WA pemenang: 0812-xxxx-xxxx, sisanya ada pada panitia.",
    "NIK: ....................\nNo. KK: ....................\nNo. HP: ....................",
    "Tulislah nomor KK Anda (16 digit) pada kotak yang tersedia, lalu tekan Kirim.",
    "NPWP : __.___.___._-___.___",
    "Nama: [diisi pemohon] | NISN: [10 angka] | Sekolah: [nama sekolah]",
    "Format tanggal pada NIK perempuan ditambah 40, jadi lahir tanggal 5 tertulis 45.",
    "Nomor kartu BPJS berjumlah 13 angka dan diawali 000.",
    "a.n. S****h, no. rek. ******4731, tahap II sudah salur",
    "Peserta 0000001 sampai 0000450 masuk lewat pintu barat, 0000451 ke atas lewat pintu timur.",
    "Nomor antrean A-0812 dipanggil ke loket 3.",
    "Nomor registrasi permohonan informasi: 2026/XI/PPID/000137.",
    "ID aduan SP4N-LAPOR! 8127749, status selesai.",
    "Hasil tangkap hujan 081 227 314 560 liter? Satuan salah: yang dimaksud 81.227 liter.",
    "Populasi ayam ras pedaging 1.250.000 ekor, itik 38.912 ekor, sapi 1.077 ekor.",
    "Kode wilayah Kemendagri: 61.71.01.1001 (Benua Melayu Laut), 61.71.02.1003 (Parit Mayor).",
    "Kode BPS 6171040005, blok sensus 012B, nomor urut bangunan 118",
    "NOP kantor lurah 61.71.030.004.012-0087.0 dibebaskan dari PBB-P2 karena aset pemerintah.",
    "Kode barang 1.3.2.02.01.01.003 register 000004, kondisi baik",
    "SPM 00417/SPM-LS/2.16.2.20/2026 tanggal 18-06-2026",
    "SP2D nomor 61.71/04.0/002315/LS/1.02.0.00.0.00.01.0000/M/7/2026 terbit di BKAD.",
    "NTPN 7A1C40K8PD3M29QX, kode akun pajak 411121-100, masa 06/2026 (setoran bendahara dinas).",
    "Kode billing 126071418820537 kedaluwarsa, bendahara kantor membuat yang baru.",
    "Nomor izin edar obat GKL1234567810A1 telah dicabut BPOM.",
    "BPOM RI MD 224510087123 dan PIRT 2066171010345-28 tercetak pada kemasan.",
    "Vaksin nomor bets 2026B0417, kedaluwarsa 08/2027, 1.200 vial",
    "Harga beras premium Rp16.500/kg, medium Rp14.200/kg, SPHP Rp13.100/kg",
    "Nomor seri genset 08123456-789 (Perkins), daya 150 kVA, ruang bawah tanah.",
    "IMEI tablet inventaris 356938035643809 dipegang pengurus barang.",
    "MAC 00:1B:44:11:3A:B7 dan 00:1B:44:11:3A:B8 terdaftar pada pengalih jaringan.",
    "GUID: 3f2504e0-4f89-11d3-9a0c-0305e82c3301",
    "commit 08125734901685245110938abcde0123456789ff memuat perbaikan peta",
    "doi:10.24843/JPU.2025.v12.i03.p08",
    "Jurnal Kapuas Vol. 12 No. 3 (2025), hlm. 0561–0578",
    "Lomba dimulai pukul 06.15, peserta nomor dada 1001–1850, jarak 10.000 m.",
    "Skor: 087-091-088-094, rata-rata 90,0",
    "Tinggi muka air 0812 cm? Periksa: pembacaan yang sah 81,2 cm di Pos Pelabuhan.",
    "Jadwal pemadaman: penyulang Raya 14, gardu PT0812-0345, 09.00–12.00",
    "Tiang PJU nomor PJU-6171-02-0003487 sudah menyala kembali.",
    "QR halte: HLT/0128/KB/2026",
    "Kode KB 2026-1 berarti Kampung Keluarga Berkualitas tahap pertama.",
    "Ukuran berkas paling besar 4096 KB, paling banyak 10 berkas.",
    "Peserta KB 1520 pasangan, 412 di antaranya memakai MKJP",
    "File lampiran-3.pdf (KB 1842) sudah dapat diunduh.",
    "Peserta KB 3025 akseptor baru; DP2KBP3A menargetkan 4100.",
    "Ruang B 1204 DPR, gedung lama lantai dua",
    "Pasal 12 ayat (3) huruf b angka 4 juncto Pasal 1457 KUH Perdata",
    "Lembaran Daerah Kota Pontianak Tahun 2024 Nomor 7, Tambahan Lembaran Daerah Nomor 218",
    "Noreg Perda Kota Pontianak, Provinsi Kalimantan Barat: (7-73/2025)",
    (
        "Akta Notaris nomor 14 tanggal 20-04-2018, SK Kemenkumham AHU-0021874.AH.01.02.TAHUN 2018 (PT "
        "Sinar Landak Abadi)"
    ),
    "SBU: PB-UMKU 912030415726800010003, subklasifikasi BS001",
    "Jaminan pelaksanaan nomor 23.71.01.0812.08.26 diterbitkan perusahaan asuransi untuk CV Dua Dermaga.",
    "Polis kebakaran gedung arsip 0501-2026-000-18837, nilai pertanggungan Rp12 miliar",
    "Rekening Dana BOS SDN 12: Bank Kalbar 2101 8833 45 atas nama sekolah",
    ('Bantuan bencana disalurkan melalui rekening resmi Pemerintah Kota "Pontianak Peduli", Bank Kalbar 1005 7700 12.'),
    "Badan Amil Zakat Nasional Kota, rekening lembaga BSI 7000 112 233 (zakat).",
    "Rekening penampungan UPTD Rusunawa (giro instansi) 1002 0045 61 telah ditutup menurut BPK.",
    "Virtual account retribusi pasar 8817 0617 1000 2026 berlaku untuk semua kios, berita: nomor blok.",
    "Kas BLUD RSUD, BNI 0099.8877.66 a.n. BLUD RSUD Kota",
    "Sekretariat DPRD: telp. 0561 732-450; faks. 0561 736-012; kode pos 78117",
    "Kantor Imigrasi (0561) 765576, Polresta (0561) 734745, PMI (0561) 731021",
    'Jawaban otomatis layanan chatbot resmi "Sapa Pontianak" tersedia di WhatsApp kantor 0811 5777 771.',
    "Nomor tunggal layanan ambulans kota 119, cadangan kantor: 0561-6655119",
    "tel:+62561733045 (resepsionis Balai Kota)",
    "SAPA 129 atau WhatsApp resmi Kementerian 08111-129-129",
    "KPK: 198. Ombudsman: 137. LAPOR: SMS 1708. Kontak OJK: 157.",
    "Toll-free 0-800-1-561-561 layanan pajak daerah",
    "Pos Pengaduan THR Disnaker, WA layanan (bukan nomor perorangan): +62 811-5701-717.",
    "Pukul 0812 kapal sandar, pukul 0857 bongkar muatan dimulai.",
    "Debit rata-rata: 0,8123456789012 m3/detik",
    "Bilangan acak undian kios: 0857 3312 9041 7726 1180 (benih 20261124)",
    "π ≈ 3,141592653589793 dipakai pada latihan numerasi siswa.",
    "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 – beri tanda silang pada satu angka",
    "2019 2020 2021 2022 2023 2024 2025 2026",
    "| Tahun | 2021 | 2022 | 2023 | 2024 |\n|---|---|---|---|---|\n| Kasus DBD | 0112 | 0348 | 0897 | 0561 |",
    "Kode lokasi arsip statis 6171 0199 8803 0001 menunjuk gedung, lantai, rak, dan boks.",
    "Nomor peti arsip 6171-1987-0312-0004, retensi 10 tahun",
    "Kode klasifikasi 000.5.6.1 (Pemusnahan Arsip), berkas 0087, boks 14",
    "Permohonan paspor ditutup sementara karena jaringan Kantor Imigrasi terputus.",
    "Paspor Indonesia terdiri atas satu huruf dan tujuh angka, contohnya X#######.",
    "Kursi bioskop E12, F07; lot pameran E1234 s.d. E1299",
    "Penerbangan umrah GA 0980 / SV 5267, gerbang C4, bagasi 23 kg",
    "Seri baterai C1234567-LFP dipasang pada 20 lampu tenaga surya.",
    "Formulir model C.HASIL-KWK dan D.HASIL KECAMATAN diunggah ke Sirekap.",
    "Formulir A5234567 adalah nomor cetak blangko kosong milik gudang KPU.",
    "Untuk SIM A dibutuhkan usia 17 tahun; biaya baru Rp120.000 menurut PP 76/2020.",
    "Kartu SIM (telepon) modul IoT: ICCID 8962 1000 0617 1202 6012, milik BPBD, dipasang pada sirene",
    "SIM-RS versi 14.0589.1200 diperbarui Minggu malam.",
    "SIMDA Keuangan 2.7.0.25 sudah tak dipakai, diganti SIPD RI.",
    "SIMBG registrasi PBG-617103-12082026-01 untuk gedung Puskesmas.",
    "SK-PBG-617101-05032026-002 atas bangunan masjid raya",
    "BPJS Ketenagakerjaan: 4.512 pekerja rentan dilindungi, iuran Rp16.800 per bulan.",
    "Cakupan UHC 98,73%: 675.424 dari 684.112 jiwa menjadi peserta JKN.",
    "Virtual account BPJS badan usaha 88888-00061710003 ialah milik Pemkot untuk iuran PBPU Pemda.",
    "NISN diterbitkan Pusdatin; sekolah cukup memutakhirkan Dapodik sebelum 31 Agustus.",
    "Dari 11.402 peserta didik baru, 10.987 sudah memiliki NISN yang valid.",
    "NUPTK, NIP, dan NISN tidak perlu dicantumkan pada kartu ucapan.",
    "Contoh pengisian: tulis 10 angka NISN pada kolom ke-4, misalnya 00########.",
    "Password awal aplikasi tidak boleh sama dengan NIK ataupun 12345678.",
    "Hanya empat angka terakhir yang ditampilkan: NIK ************0021.",
    "NPWP XX.XXX.XXX.X-701.000 menunjukkan wajib pajak terdaftar di KPP Pontianak Barat.",
    "Nama disamarkan; 617102••••••0003; bantuan diterima penuh.",
    "Telepon: 08## #### #### (isi dengan nomor Anda sendiri)",
    "email: nama@contoh.id",
    "Contoh surel pada formulir: nama.anda@example.com",
    "Surel dinas berakhiran @pontianak.go.id; pesan dari @gmail.com yang mengaku wali kota adalah palsu.",
    "Sekolah memakai alamat tatausaha@smpn3ptk.sch.id mulai semester ini.",
    "info@bankkalbar.co.id ialah kanal resmi bank persepsi.",
    "Perguruan tinggi mitra: humas@untan.ac.id, (0561) 739630",
    "Akun resmi: Instagram @pemkotpontianak, X @pontianak_kota, YouTube Pemerintah Kota Pontianak",
    "git@github.com:pemkot/jendela.git",
    "Pengumuman lulus seleksi memakai nomor ujian 26-6171-0001-2340-115, tanpa nama.",
    "Nomor peserta CPNS formasi umum berjumlah 17 angka dan tidak ditampilkan penuh.",
    "Penerima BLT tahun ini 3.816 keluarga; kelurahan terbanyak Siantan Hilir (742 KK).",
    "Sebanyak 1.204 KK terdampak banjir rob, 16 KK mengungsi.",
    "Jumlah KK 187.654.321? Tidak mungkin; operator menambah tiga angka, jumlahnya 187.654.",
    "KK Perempuan 21.077, KK laki-laki 166.577",
    "Perekaman KTP-el keliling: 12/03 Sungai Jawi, 13/03 Sungai Beliung, 16/03 Pal Lima.",
    "Blangko KTP tersisa 2.500 keping, nomor dus 6171/BLK/0326/07",
    "Stok e-KTP 000 0001 5000, tiba 3 Februari",
    "Rekap retribusi karcis: seri A 000001–050000, seri B 000001–012500.",
    "Karcis parkir nomor 0891827364 hilang satu bundel, dibatalkan dan tidak berlaku",
    "Faktur pajak 010.002-26.81234567 dari PT Graha Piranti.",
    "Invoice INV/2026/0812/3456789 belum dibayar pihak penyedia CV Tirta Loka",
    "No. SP 027/0812.345/PPK-DLH/2026 menjadi dasar mulai kerja.",
    "BAST 600.1.15/0857/DPUPR/2026",
    "NIB perusahaan:1234000567891 | KBLI:43212 | kualifikasi kecil",
    "Yayasan pengelola: SK AHU-AH.01.06-0012877, NPWP yayasan 02.917.233.5-702.000.",
    "Pemotong: Sekretariat Daerah, NPWP instansi pemerintah 00 863 388 5 706 000",
    "NITKU 0001234567891000000000 (unit kerja Bapenda)",
    "KPP Pratama Pontianak Timur kode 704; KPPN 042",
    "Kode satker 005681, kode lokasi 1300, program WA",
    "APBD kota 2026: pendapatan 2,18 T, belanja 2,24 T, pembiayaan neto 0,06 T",
    "Rp 812.345.678 dikembalikan ke kas daerah atas temuan BPK.",
    "08.12.2026: batas akhir pengajuan SPP-GU",
    "Nilai kontrak Rp.0812.000.000 ditulis salah pada spanduk, seharusnya Rp812.000.000",
    "(Rp000) 85.245.110.938 | 85.245.110.938 | 0",
    "Batas NJOPTKP Rp10.000.000; tarif 0,11% untuk NJOP sampai Rp1.000.000.000",
    "Luas RTH 1.027.334,56 m2 atau 9,52 persen dari wilayah kota",
    "UTM 49M 0313245 9996871",
    "Peta lembar 1417-61, skala 1:50.000, datum SRGI2013",
    "ID objek OSM way/481920375 diberi nama Jalan Parit Demang",
    "EPSG:32749, resolusi 0,0812 m, 16.384 x 16.384 piksel",
    "Kamera 0089 di Simpang Garuda mati sejak 02.40 WIB",
    "Peladen 6171-SRV-0312870004 diganti; jaminan sampai 2029",
    "nomor tiket JIRA-0857 dan SNOW INC0081256900",
    "Port 8080/443, waktu tunggu 30000 ms, sertifikat 04:A1:0C:77:12:98",
    "CVE-2026-08123 diberi skor 9,8; pasang tambalan segera",
    "RFC 9116 dan RFC 3339 dirujuk dalam pedoman",
    "curah hujan harian (mm): 0 8 1 2 3 4 5 2 6 0 1 1",
    "ISPU 81, 23, 45, 67, 89, 101, 123 pada tujuh stasiun",
    "pH 6,8; DO 5,2; COD 23,4; fecal coliform 2.400 MPN/100 mL",
    "Sampel air AL-08/1256/LAB/26 memenuhi baku mutu",
    "Pasang tertinggi 1,9 m LWS pada 17-12-2026 pukul 11.00",
    "Kloter 12 berangkat 06.05.2026, 393 jemaah; nama jemaah tidak ditayangkan.",
    "Undian nomor kursi: 14, 05, 89, 12, 00, 15, 33 diambil di depan saksi",
    "Ruang rapat Zoom 812 3456 7890, kode sandi dibagikan panitia.",
    "Meeting ID: 965 4321 0087 (sosialisasi terbuka untuk umum)",
    "Frekuensi RRI Pro 1 104,2 MHz; RRI Pro 2 101,8 MHz",
    "Standar pelayanan nomor 06: waktu 3×24 jam, biaya Rp0",
    "Indeks Kepuasan Masyarakat 88,31; responden 1.502; margin 2,5%",
    "Kode unsur U1=3,52 U2=3,47 U3=3,60 U4=3,91",
    "Pemilihan ketua RT 03: calon nomor 1 mendapat 81 suara, nomor 2 mendapat 45 suara",
    "Dapil 4: 8 kursi; suara sah 97.220; tidak sah 3.118",
    "Kode TPS 6171021004012 memakai kotak suara bersegel 0087431–0087436",
    "Pemasangan pelat nomor rumah: 0812 rumah di Gang Suka Damai telah selesai.",
    "Pelat merah dilarang mengisi BBM bersubsidi, kata wakil wali kota.",
    "Armada Dishub: KB 7015 A (derek), KB 9812 A (patroli), semuanya kendaraan operasional dinas berpelat merah.",
    "Uji KIR gratis sejak 2024; kapasitas 60 kendaraan per hari, nomor uji dicetak pada kartu",
    'Kapal motor Pemkot "KM Bandong 07", tanda selar GT 34 No. 1287/HHa',
    "Pesawat nirawak PK-DRN0128 milik BPBD terbang pada ketinggian 120 m",
    "Mobil pintar Disperpusip (kendaraan dinas KB 8102 A) singgah di SDN 07.",
    "Nomor rangka MHFZR69G0A3012345 ialah truk tangki air Dinas Lingkungan Hidup, pengadaan 2022.",
    "Koleksi: nomor panggil 499.221 3 KAM k; induk 004587/PUS/2026",
    "Barcode buku 00081256900471 rusak, dicetak ulang di meja sirkulasi",
    "Kitab Undang-Undang: Stbl. 1847 No. 23; Stb. 1926-226",
    "Putusan MK Nomor 135/PUU-XXII/2024 dan Putusan KI 012/XI/KI-KALBAR-PS/2025",
    "Perkara perdata 87/Pdt.G/2025/PN Ptk, Pemkot selaku tergugat II",
    "Registrasi sengketa informasi: 008/REG-PSI/V/2026",
    "ID Dokumen JDIH: 2026pw6171012; T.E.U.: Indonesia, Kota Pontianak",
    "Hak cipta EC002026081245, logo Hari Jadi ke-255, pemegang: Pemerintah Kota",
    'Merek kolektif IDM001234567 "Aloe Vera Pontianak" milik koperasi',
    "Sertifikat halal ID61110001234560326 untuk kantin sekolah",
    "Nomor akreditasi LARSI/SERTIFIKAT/0812/11/2025, RSUD tipe B",
    "STR dan SIP tenaga kesehatan diperiksa saat kredensial; nomornya tidak diumumkan.",
    "kode faskes 0128R014; kode puskesmas P6171030201",
    ("Kartu Indonesia Pintar dapat dicek mandiri; siapkan NISN dan NIK anak, jangan kirimkan lewat kolom komentar."),
    "Jangan unggah foto KTP! Petugas tidak pernah meminta 16 angka itu melalui media sosial.",
    "Berapa angka nomor paspor, SIM, dan NPWP? Baca poster literasi di halaman 12.",
    'Baris yang dihapus berbunyi "NIK [dihitamkan], HP [dihitamkan]" sesuai uji konsekuensi nomor 04/2026.',
    "Kolom: nik;no_kk;nama;alamat – tipe: char(16);char(16);varchar(100);text",
    "SELECT COUNT(*) FROM warga WHERE LENGTH(nik) <> 16; hasil: 0",
    "Pola pemeriksaan \\d{16} tidak cukup untuk mengenali nomor identitas, jelas narasumber.",
    "Hasil: nik ✓, kk ✓, hp ✗ (12 berkas), rekening ✓",
    "Kontak media: Bagian Prokopim, telepon kantor 0561 – 733 041 pesawat 112",
    "Alamat: Gedung Terpadu Jl. Sutoyo Blok 08 No. 123-456 Lt. 7",
    "Gg. Kurnia 2 No. 81, RT 002 RW 026, dekat SDN 081 – lokasi perbaikan saluran",
    "Paket 08/1345/0922/17 gabungan perawatan empat pintu air",
    "SPBU 61.781.12 dan SPBU 64.781.03 menjual Pertalite sampai pukul 22.00",
    "Agen elpiji no. reg. 671812345600 menambah 560 tabung",
    "Jembatan 61.012.003.0 dibatasi 8 ton",
    "Jadwal vaksin anjing: RW 08 12/06, RW 13 19/06, RW 21 26/06",
    "Kode CHSE 000 3846 1725 03 milik Hotel Muara Kapuas masih berlaku setahun",
    "Token listrik pos kamling 4417 2093 8851 6620 3947 sudah dimasukkan petugas",
    "Kode voucer undian jalan sehat: 0896-ABCD-4475 (cuma contoh cetak)",
    "LHKPN 2025 wali kota dapat dibaca pada elhkpn.kpk.go.id, NHK 0081256",
)
