"""Small laws in words of our own, each with the ids of its provisions in order."""

LAWS = [
    (  # chapters and sections are headings; the article is cited without them
        """
        Chương I
        QUY ĐỊNH CHUNG
        Điều 1. Phạm vi
        Quy định về cờ luân lưu.
        Chương II. TỔ CHỨC
        Mục 1
        HỒ SƠ
        Điều 2. Hồ sơ
        1. Tờ trình.
        Mục 2. THỜI HẠN
        Điều 3. Thời hạn
        Nộp trước tháng 9.
        """,
        "chuong-i d1 chuong-ii chuong-ii.muc-1 d2 d2.k1 chuong-ii.muc-2 d3",
    ),
    (  # the opening words of an article are its own, clauses and points nest, đ follows d
        """
        Điều 1. Tiêu chuẩn
        Cờ luân lưu tặng tập thể:
        1. Dẫn đầu, gồm:
        a) Về sản xuất;
        b) Về học tập;
        c) Về thể thao;
        d) Về văn nghệ;
        đ) Về đoàn kết;
        e) Về tiết kiệm.
        2. Không có người bị kỷ luật.
        """,
        "d1 d1.k1 d1.k1.a d1.k1.b d1.k1.c d1.k1.d d1.k1.dd d1.k1.e d1.k2",
    ),
    (  # a scan types d) for đ), Word counts on with f)
        "Điều 1. A\n1. Gồm:\na) Một;\nb) Hai;\nc) Ba;\nd) Bốn;\nd) Năm;\ne) Sáu;\nf) Bảy.",
        "d1 d1.k1 d1.k1.a d1.k1.b d1.k1.c d1.k1.d d1.k1.dd d1.k1.e d1.k1.f",
    ),
    (  # what goes on in further paragraphs is counted as lawyers do: "đoạn 2 khoản 1"
        """
        Điều 1. Thẩm quyền
        1. Chủ tịch xã tặng cờ.
        Phó Chủ tịch trao cờ.
        2. Hội đồng họp:
        a) Khi có hai phần ba số thành viên.
        Người vắng mặt gửi phiếu.
        Điều 2. Hội đồng
        Hội đồng giúp Chủ tịch.
        Hội đồng có năm người.
        """,
        "d1 d1.k1 d1.k1.p2 d1.k2 d1.k2.a d1.k2.a.p2 d2 d2.p2",
    ),
    (  # points without a clause; points within a line; dashes under a point
        """
        Điều 1. Danh hiệu gồm:
        a) Cờ luân lưu;
        b) Giấy khen:
        - Cho người;
        - Cho tập thể.
        Điều 2. Hội đồng
        1. Thành phần gồm: a) Chủ tịch; b) Phó Chủ tịch;
        c) Ủy viên.
        """,
        "d1 d1.a d1.b d1.b.-1 d1.b.-2 d2 d2.k1 d2.k1.a d2.k1.b d2.k1.c",
    ),
    (  # numbers out of sequence are words, those an amendment inserted are not
        """
        Điều 1. Thời hạn
        1. Nộp trước ngày
        15. Tháng 9 hằng năm.
        2. Trả trong tháng.
        2a. Trừ trường hợp đột xuất.
        3. Lưu ba năm.
        Điều 1a. Phí
        Không thu phí.
        Điều 2. Khác
        Do Chủ tịch quyết định.
        """,
        "d1 d1.k1 d1.k1.p2 d1.k2 d1.k2a d1.k3 d1a d2",
    ),
    (  # a clause that begins with a figure, and one whose number a slip repeats
        "Điều 1. A\n1. Một.\n2. 06 tháng trở lên.\n2. Hai:\na) Ba.\n3. Bốn.",
        "d1 d1.k1 d1.k2 d1.k2~2 d1.k2~2.a d1.k3",
    ),
    (  # footnotes at numbers; clauses in brackets
        "Điều 1.[1] A\n1.[2] Một.\na)[3] Hai;\n2. Ba.\nĐiều 2. B\n(1) Một.\n(2) Hai.",
        "d1 d1.k1 d1.k1.a d1.k2 d2 d2.k1 d2.k2",
    ),
    (  # an amending article quotes others; their numbers open nothing
        """
        Điều 1. Sửa đổi, bổ sung một số điều của Luật Cờ
        1. Sửa đổi Điều 5 như sau:
        “Điều 5. Nguyên tắc
        1. Công khai, gồm:
        a) Danh sách;
        2. Kịp thời.”.
        2. Bổ sung khoản 3 vào sau khoản 2 Điều 7 như sau: “3. Người “Lao động giỏi” được
        ưu tiên.
        Chương IX
        Điều 2. Tên cũ.”
        3. Bãi bỏ Điều 9.
        Điều 2. Hiệu lực
        Luật này có hiệu lực từ ngày ký.
        """,
        "d1 d1.k1 d1.k1.p2 d1.k1.p3 d1.k1.p4 d1.k1.p5 d1.k2 d1.k2.p2 d1.k2.p3 d1.k2.p4 d1.k3 d2",
    ),
    (  # straight quotation marks
        'Điều 1. A\n1. Sửa như sau:\n"Điều 4. B\n2. C."\n2. D.\nĐiều 2. E',
        "d1 d1.k1 d1.k1.p2 d1.k1.p3 d1.k2 d2",
    ),
    (  # a quotation that nothing closes swallows nothing
        "Điều 1. A\n1. Danh hiệu như sau:\n“Người tốt;\n2. Hai.\nĐiều 2. B\n1. C.",
        "d1 d1.k1 d1.k1.p2 d1.k2 d2 d2.k1",
    ),
    (  # without marks, an article that interrupts the sequence is quoted
        "Điều 1. Sửa đổi Luật Cờ\nĐiều 7. Nguyên tắc\n1. Công khai.\nĐiều 2. Hiệu lực",
        "d1 d1.k1 d2",
    ),
    (  # an excerpt leaves articles, clauses and points out
        """
        === Điều 4 Nghị định 1/2030/NĐ-CP | trang 5
        2. Hai:
        b) Ba.
        === Điều 9 Nghị định 1/2030/NĐ-CP | trang 6
        - Bốn.
        === Điều 9 Nghị định 1/2030/NĐ-CP | trang 8
        """,
        "d4 d4.k2 d4.k2.b d9 d9.-1 d9~2",
    ),
    (  # a decision issues a regulation: its articles come a second time
        """
        ỦY BAN NHÂN DÂN XÃ MƯỜNG
        QUYẾT ĐỊNH
        Căn cứ Luật Cờ;
        Điều 1. Ban hành kèm theo Quyết định này Quy chế cờ luân lưu.
        Điều 2. Chánh Văn phòng thi hành Quyết định này./.
        Nơi nhận:
        - Như Điều 2;
        TM. ỦY BAN NHÂN DÂN
        QUY CHẾ
        Xét tặng cờ luân lưu
        (Ban hành kèm theo Quyết định số 1/QĐ-UBND)
        Chương I
        QUY ĐỊNH CHUNG
        Điều 1. Phạm vi
        1. Trong xã.
        Điều 2. Nguyên tắc
        Công khai./.
        """,
        "mo-dau.p1 mo-dau.p2 mo-dau.p3 d1 d2 ket ket.-1 ket.p1 kem-theo chuong-i d1~2 d1~2.k1 d2~2",
    ),
    (  # a decision issues a plan, which is nested as plans are
        """
        Điều 1. Ban hành Kế hoạch năm.
        Điều 2. Thi hành./.
        KẾ HOẠCH
        THI ĐUA NĂM
        (Kèm theo Quyết định số 1/QĐ-UBND)
        I. MỤC ĐÍCH
        1. Động viên:
        - Người lao động.
        II. HỒ SƠ
        a) Tờ trình.
        """,
        "d1 d2 kem-theo kem-theo.muc-i kem-theo.muc-i.1 kem-theo.muc-i.1.-1 "
        "kem-theo.muc-ii kem-theo.muc-ii.a",
    ),
    (  # an article that approves a programme holds its sections
        "Điều 1. Phê duyệt Đề án:\nI. MỤC TIÊU\n1. Một.\nII. KINH PHÍ\n1. Hai.\nĐiều 2. Thi hành",
        "d1 d1.muc-i d1.muc-i.k1 d1.muc-ii d1.muc-ii.k1 d2",
    ),
    (  # appendices and forms come after the closing; a list of forms is none of them
        """
        Điều 1. Biểu mẫu
        Mẫu số 01 dùng cho tờ trình.
        Điều 2. Hiệu lực
        Nghị định này có hiệu lực từ ngày ký./.
        TM. CHÍNH PHỦ
        PHỤ LỤC I
        BIỂU MẪU
        (Kèm theo Nghị định số 1/2030/NĐ-CP)
        Mẫu số 01: Tờ trình
        Mẫu số 02: Biên bản
        Mẫu số 01
        TÊN CƠ QUAN
        I. SƠ LƯỢC
        1. Tên:
        Mẫu số 02
        Điều 1. Bên A
        Phụ lục II
        MỨC THƯỞNG
        STT | Danh hiệu | Mức
        1 | Cờ | 500
        """,
        "d1 d2 ket phu-luc-i phu-luc-i.p1 phu-luc-i.p2 phu-luc-i.mau-01 phu-luc-i.mau-01.p1 "
        "phu-luc-i.mau-01.muc-i phu-luc-i.mau-01.muc-i.1 phu-luc-i.mau-02 phu-luc-i.mau-02.p1 "
        "phu-luc-ii phu-luc-ii.p1 phu-luc-ii.p2",
    ),
    (  # parts group chapters whose numbers run on; the national assembly closes a law
        """
        Phần thứ nhất
        QUY ĐỊNH CHUNG
        Chương I
        NGUYÊN TẮC
        Điều 1. A
        Phần thứ hai
        THỦ TỤC
        Chương II
        HỒ SƠ
        Mục 1. CHUNG
        Tiểu mục 1. ĐƠN
        Điều 2. B
        Luật này được Quốc hội khóa XX thông qua ngày 1 tháng 2 năm 2030.
        CHỦ TỊCH QUỐC HỘI
        """,
        "phan-1 chuong-i d1 phan-2 chuong-ii chuong-ii.muc-1 chuong-ii.muc-1.tieu-muc-1 d2 "
        "ket ket.p1",
    ),
    (  # a table of contents without the numbers of pages
        """
        MỤC LỤC
        Chương I. CHUNG
        Điều 1. Phạm vi
        Điều 2. Nguyên tắc
        Chương II. RIÊNG
        Điều 3. Hồ sơ
        Chương I. CHUNG
        Điều 1. Phạm vi
        Trong xã.
        Điều 2. Nguyên tắc
        Công khai.
        Chương II. RIÊNG
        Điều 3. Hồ sơ
        Tờ trình.
        """,
        "mo-dau.p1 mo-dau.p2 mo-dau.p3 mo-dau.p4 mo-dau.p5 mo-dau.p6 chuong-i d1 d2 chuong-ii d3",
    ),
    (  # numbers and titles on two lines
        "CHƯƠNG I\nNhững quy định chung\nĐIỀU 1.\nPhạm vi\nTrong xã.\nĐIỀU 2.\nĐối tượng",
        "chuong-i d1 d2",
    ),
]  # fmt: skip
