"""References in words of our own: what is found, what each names, and where it leads.

A case is a text, where it stands (None: a question), and for each reference its words, what it
names as `eval.references.named_by` writes it, and its resolution: the outcome, and the targets
without the ids of the documents ("luat", "nd98", "qd86", "kh153" stand for them).
"""

QUESTION = None
IN_LAW = ("luat", "d84.k1.a")
IN_DECREE = ("nd98", "d24.k1.a")
IN_DECISION, IN_REGULATION = ("qd86", "d1"), ("qd86", "d3.k1")
IN_PLAN = ("kh153", "ii.1.a")

CASES = [
    # --- provisions of a law by its name
    (
        "khoản 2 Điều 5 Luật Thi đua, khen thưởng quy định gì?", QUESTION,
        [("khoản 2 Điều 5 Luật Thi đua, khen thưởng", "d5.k2 | Thi đua, khen thưởng",
          "provisions luat#d5.k2")],
    ),
    (  # the list of points multiplies; đ follows d
        "nêu các điểm a, b và đ khoản 1 Điều 84 Luật Thi đua, khen thưởng", QUESTION,
        [("điểm a, b và đ khoản 1 Điều 84 Luật Thi đua, khen thưởng",
          "d84.k1.a;d84.k1.b;d84.k1.đ | Thi đua, khen thưởng",
          "provisions luat#d84.k1.a luat#d84.k1.b luat#d84.k1.dd")],
    ),
    (  # a range of points goes in the order of regulations
        "điểm c đến đ khoản 1 Điều 84 Luật TĐKT", QUESTION,
        [("điểm c đến đ khoản 1 Điều 84 Luật TĐKT", "d84.k1.c;d84.k1.d;d84.k1.đ | TĐKT",
          "provisions luat#d84.k1.c luat#d84.k1.d luat#d84.k1.dd")],
    ),
    (  # the name ends where the sentence goes on
        "Theo Điều 21 Luật Thi đua, khen thưởng quy định về xét tặng", QUESTION,
        [("Điều 21 Luật Thi đua, khen thưởng", "d21 | Thi đua, khen thưởng",
          "provisions luat#d21")],
    ),
    (  # offices write the name with a dash, too
        "Điều 21 của Luật Thi đua - Khen thưởng", QUESTION,
        [("Điều 21 của Luật Thi đua - Khen thưởng", "d21 | Thi đua - Khen thưởng",
          "provisions luat#d21")],
    ),
    (
        "Điều 21, 22 và 23 Luật số 06/2022/QH15", QUESTION,
        [("Điều 21, 22 và 23 Luật số 06/2022/QH15", "d21;d22;d23 | 06/2022/QH15",
          "provisions luat#d21 luat#d22 luat#d23")],
    ),
    (
        "từ Điều 21 đến Điều 25 của Luật số 06/2022/QH15", QUESTION,
        [("Điều 21 đến Điều 25 của Luật số 06/2022/QH15",
          "d21;d22;d23;d24;d25 | 06/2022/QH15",
          "provisions luat#d21 luat#d22 luat#d23 luat#d24 luat#d25")],
    ),
    (
        "các Điều 21 đến 23 Luật số 06/2022/QH15", QUESTION,
        [("Điều 21 đến 23 Luật số 06/2022/QH15", "d21;d22;d23 | 06/2022/QH15",
          "provisions luat#d21 luat#d22 luat#d23")],
    ),
    (  # what is no province
        "Điều 24 Nghị định số 98/2023/NĐ-CP tính theo tháng", QUESTION,
        [("Điều 24 Nghị định số 98/2023/NĐ-CP", "d24 | 98/2023/NĐ-CP", "provisions nd98#d24")],
    ),
    (  # one clause of each article
        "khoản 2 của các Điều 5, 80 và 84 Luật số 06/2022/QH15", QUESTION,
        [("khoản 2 của các Điều 5, 80 và 84 Luật số 06/2022/QH15",
          "d5.k2;d80.k2;d84.k2 | 06/2022/QH15",
          "provisions luat#d5.k2 luat#d80.k2 luat#d84.k2")],
    ),
    (  # each clause is named with its word
        "khoản 1, khoản 2 Điều 80 Luật Thi đua, khen thưởng", QUESTION,
        [("khoản 1, khoản 2 Điều 80 Luật Thi đua, khen thưởng",
          "d80.k1;d80.k2 | Thi đua, khen thưởng", "provisions luat#d80.k1 luat#d80.k2")],
    ),
    (  # unlike depths share the article
        "điểm a khoản 1, khoản 3 và khoản 2 Điều 84 Luật Thi đua, khen thưởng", QUESTION,
        [("điểm a khoản 1, khoản 3 và khoản 2 Điều 84 Luật Thi đua, khen thưởng",
          "d84.k1.a;d84.k3;d84.k2 | Thi đua, khen thưởng",
          "provisions luat#d84.k1.a luat#d84.k3 luat#d84.k2")],
    ),
    (  # one law for a whole list of articles
        "khoản 1 Điều 5; khoản 2 Điều 80 và Điều 90 của Luật Thi đua, khen thưởng", QUESTION,
        [("khoản 1 Điều 5", "d5.k1 | Thi đua, khen thưởng", "provisions luat#d5.k1"),
         ("khoản 2 Điều 80", "d80.k2 | Thi đua, khen thưởng", "provisions luat#d80.k2"),
         ("Điều 90 của Luật Thi đua, khen thưởng", "d90 | Thi đua, khen thưởng",
          "provisions luat#d90")],
    ),
    (  # an article before a clause of another
        "Điều 3, khoản 2 Điều 5 Luật Thi đua, khen thưởng", QUESTION,
        [("Điều 3", "d3 | Thi đua, khen thưởng", "provisions luat#d3"),
         ("khoản 2 Điều 5 Luật Thi đua, khen thưởng", "d5.k2 | Thi đua, khen thưởng",
          "provisions luat#d5.k2")],
    ),
    (
        "Điều 3, khoản 1 và khoản 2 Điều 5 Luật Thi đua, khen thưởng", QUESTION,
        [("Điều 3", "d3 | Thi đua, khen thưởng", "provisions luat#d3"),
         ("khoản 1 và khoản 2 Điều 5 Luật Thi đua, khen thưởng",
          "d5.k1;d5.k2 | Thi đua, khen thưởng", "provisions luat#d5.k1 luat#d5.k2")],
    ),
    # --- outer step first
    (
        "Điều 84 khoản 1 điểm a Luật Thi đua, khen thưởng", QUESTION,
        [("Điều 84 khoản 1 điểm a Luật Thi đua, khen thưởng", "d84.k1.a | Thi đua, khen thưởng",
          "provisions luat#d84.k1.a")],
    ),
    (
        "Luật Thi đua, khen thưởng, Điều 84, khoản 1, điểm a", QUESTION,
        [("Luật Thi đua, khen thưởng, Điều 84, khoản 1, điểm a",
          "d84.k1.a | Thi đua, khen thưởng", "provisions luat#d84.k1.a")],
    ),
    (
        "Điều 5 khoản 1, khoản 2 Luật Thi đua, khen thưởng", QUESTION,
        [("Điều 5 khoản 1, khoản 2 Luật Thi đua, khen thưởng",
          "d5.k1;d5.k2 | Thi đua, khen thưởng", "provisions luat#d5.k1 luat#d5.k2")],
    ),
    # --- typed without diacritics, or short
    (
        "dieu 84 khoan 1 luat thi dua khen thuong", QUESTION,
        [("dieu 84 khoan 1 luat thi dua khen thuong", "d84.k1 | thi dua khen thuong",
          "provisions luat#d84.k1")],
    ),
    (
        "diem b khoan 1 dieu 84 luat tdkt", QUESTION,
        [("diem b khoan 1 dieu 84 luat tdkt", "d84.k1.b | tdkt", "provisions luat#d84.k1.b")],
    ),
    (  # a question that names no document: whatever held document has it
        "dieu 24 khoan 1", QUESTION,
        [("dieu 24 khoan 1", "d24.k1 |", "candidates nd98#d24.k1")],
    ),
    ("k1 đ24", QUESTION, [("k1 đ24", "d24.k1 |", "candidates nd98#d24.k1")]),
    ("Đ.84 k.1", QUESTION, [("Đ.84 k.1", "d84.k1 |", "candidates luat#d84.k1")]),
    ("k.2 Đ.84 luật tđkt", QUESTION,
     [("k.2 Đ.84 luật tđkt", "d84.k2 | tđkt", "provisions luat#d84.k2")]),
    ("nghi dinh 98", QUESTION, [("nghi dinh 98", "| 98", "document nd98")]),
    ("nđ 98 điều 5", QUESTION, [("nđ 98 điều 5", "d5 | 98", "provisions nd98#d5")]),
    ("nd 98/2023 con hieu luc khong", QUESTION,
     [("nd 98/2023", "| 98/2023", "document nd98")]),
    ("thong tu 01/2024 cua bo noi vu", QUESTION,
     [("thong tu 01/2024 cua bo noi vu", "| 01/2024", "not held tt-01-2024-tt-bnv")]),
    ("ke hoach 153 noi gi", QUESTION, [("ke hoach 153", "| 153", "document kh153")]),
    ("luật số 06", QUESTION,
     [("luật số 06", "| 06", "document luat")]),  # that of 2026 is not in force
    # --- decrees, circulars, decisions, plans by number
    ("Nghị định 98 có bao nhiêu điều?", QUESTION,
     [("Nghị định 98", "| 98", "document nd98")]),
    ("Nghị định 98/2023 và NĐ 98/2023/NĐ-CP", QUESTION,
     [("Nghị định 98/2023", "| 98/2023", "document nd98"),
      ("NĐ 98/2023/NĐ-CP", "| 98/2023/NĐ-CP", "document nd98")]),
    (
        "Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết",
        QUESTION,
        [("Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ",
          "| 98/2023/NĐ-CP", "document nd98")],
    ),
    ("Thông tư 01/2024 của Bộ Nội vụ", QUESTION,
     [("Thông tư 01/2024 của Bộ Nội vụ", "| 01/2024", "not held tt-01-2024-tt-bnv")]),
    ("Thông tư 01/2024 của Bộ Tài chính", QUESTION,  # another ministry's
     [("Thông tư 01/2024 của Bộ Tài chính", "| 01/2024", "unknown")]),
    ("QĐ 86/2025/QĐ-UBND của UBND tỉnh Bắc Ninh", QUESTION,
     [("QĐ 86/2025/QĐ-UBND của UBND tỉnh Bắc Ninh", "| 86/2025/QĐ-UBND", "document qd86")]),
    ("QĐ 86/2025/QĐ-UBND tỉnh Thái Bình", QUESTION,  # every province has a number 86
     [("QĐ 86/2025/QĐ-UBND tỉnh Thái Bình", "| 86/2025/QĐ-UBND", "unknown")]),
    (
        "Quyết định số 13/2024/QĐ-UBND ngày 31 tháng 5 năm 2024 của UBND tỉnh Bắc Ninh", QUESTION,
        [("Quyết định số 13/2024/QĐ-UBND ngày 31 tháng 5 năm 2024 của UBND tỉnh Bắc Ninh",
          "| 13/2024/QĐ-UBND", "unknown")],
    ),
    ("Kế hoạch số 327/KH-UBND ngày 10/5/2024", QUESTION,
     [("Kế hoạch số 327/KH-UBND ngày 10/5/2024", "| 327/KH-UBND 2024",
       "document kh-327-bac-kan")]),
    ("Kế hoạch 327/KH-UBND", QUESTION,  # two provinces have one
     [("Kế hoạch 327/KH-UBND", "| 327/KH-UBND", "candidates kh-327-bac-kan kh-327-dak-lak")]),
    ("Kế hoạch 327/KH-UBND của UBND tỉnh Đắk Lắk", QUESTION,
     [("Kế hoạch 327/KH-UBND của UBND tỉnh Đắk Lắk", "| 327/KH-UBND",
       "document kh-327-dak-lak")]),
    ("Kế hoạch 327/KH-UBND năm 2025", QUESTION,
     [("Kế hoạch 327/KH-UBND năm 2025", "| 327/KH-UBND 2025", "document kh-327-dak-lak")]),
    ("số 0153/KH-UBND", QUESTION, [("số 0153/KH-UBND", "| 0153/KH-UBND", "document kh153")]),
    ("mục III Kế hoạch 153", QUESTION,
     [("mục III Kế hoạch 153", "muc-III | 153", "provisions kh153#iii")]),
    ("khoản 1 mục II kế hoạch 153", QUESTION,
     [("khoản 1 mục II kế hoạch 153", "muc-II.k1 | 153", "provisions kh153#ii.1")]),
    ("điểm 1 mục II kế hoạch 153", QUESTION,  # plans call their clauses points
     [("điểm 1 mục II kế hoạch 153", "muc-II.k1 | 153", "provisions kh153#ii.1")]),
    ("điểm b khoản 1 mục 2 kế hoạch 153", QUESTION,  # numerals either way
     [("điểm b khoản 1 mục 2 kế hoạch 153", "muc-2.k1.b | 153", "provisions kh153#ii.1.b")]),
    ("mục IX kế hoạch 153", QUESTION,
     [("mục IX kế hoạch 153", "muc-IX | 153", "no such provision kh153")]),
    ("Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị", QUESTION,  # the Party's numbers
     [("Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị", "| 34-CT/TW 2014", "unknown")]),
    ("Quyết định 306/QĐ-TTg 2025", QUESTION,
     [("Quyết định 306/QĐ-TTg 2025", "| 306/QĐ-TTg 2025", "unknown")]),
    # --- laws by name and year
    ("Luật Thi đua, khen thưởng năm 2003", QUESTION,
     [("Luật Thi đua, khen thưởng năm 2003", "| Thi đua, khen thưởng 2003",
       "not held luat-15-2003-qh11")]),
    ("Luật Thi đua, khen thưởng 2022", QUESTION,
     [("Luật Thi đua, khen thưởng 2022", "| Thi đua, khen thưởng 2022", "document luat")]),
    ("Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022", QUESTION,
     [("Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022", "| Thi đua, khen thưởng 2022",
       "document luat")]),
    ("Luật Thi đua, khen thưởng số 15/2003/QH11", QUESTION,
     [("Luật Thi đua, khen thưởng số 15/2003/QH11", "| 15/2003/QH11",
       "not held luat-15-2003-qh11")]),
    ("khoản 3 Điều 1 Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng", QUESTION,
     [("khoản 3 Điều 1 Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng",
       "d1.k3 | sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng",
       "not held luat-06-2026-qh16")]),
    ("Điều 113 Bộ luật Lao động 2019", QUESTION,
     [("Điều 113 Bộ luật Lao động 2019", "d113 | Lao động 2019", "unknown")]),
    ("Luật Sở hữu trí tuệ sửa đổi 2009", QUESTION,
     [("Luật Sở hữu trí tuệ sửa đổi 2009", "| Sở hữu trí tuệ 2009", "unknown")]),
    ("Luật Kiểm lâm viên năm 2030", QUESTION,  # a law that no list has
     [("Luật Kiểm lâm viên năm 2030", "| Kiểm lâm viên 2030", "unknown")]),
    # --- scans and keyboards
    ("Nghi dinh s6 98/2023/ND-CP", QUESTION,
     [("Nghi dinh s6 98/2023/ND-CP", "| 98/2023/NĐ-CP", "document nd98")]),
    ("Nghị định số 98/2023/NĐ/NĐ-CP", QUESTION,
     [("Nghị định số 98/2023/NĐ/NĐ-CP", "| 98/2023/NĐ-CP", "document nd98")]),
    ("Nghị định số 98/2023/NB/ND-CP", QUESTION,
     [("Nghị định số 98/2023/NB/ND-CP", "| 98/2023/NĐ-CP", "document nd98")]),
    ("số 98 /2023/NĐ - CP", QUESTION,
     [("số 98 /2023/NĐ - CP", "| 98/2023/NĐ-CP", "document nd98")]),
    ("Nghị định 98/2023/NĐ–CP, 98/2023/NĐ—CP, 98/2023/NĐ−CP", QUESTION,
     [("Nghị định 98/2023/NĐ–CP", "| 98/2023/NĐ-CP", "document nd98"),
      ("98/2023/NĐ—CP", "| 98/2023/NĐ-CP", "document nd98"),
      ("98/2023/NĐ−CP", "| 98/2023/NĐ-CP", "document nd98")]),
    ("Nghị định 98/2023/NĐ-СР", QUESTION,  # Cyrillic С and Р
     [("Nghị định 98/2023/NĐ-СР", "| 98/2023/NĐ-CP", "document nd98")]),
    ("Nghị định 98/2023/NĐ-GP", QUESTION,  # one letter misread
     [("Nghị định 98/2023/NĐ-GP", "| 98/2023/NĐ-GP", "document nd98")]),
    ("Luat s6 06/2022/QH15", QUESTION,
     [("Luat s6 06/2022/QH15", "| 06/2022/QH15", "document luat")]),
    ("nghị định 98/2023/nđ-cp", QUESTION,
     [("nghị định 98/2023/nđ-cp", "| 98/2023/NĐ-CP", "document nd98")]),
    ("Thông tư 06/2022/TT-BNV", QUESTION,  # the law's figure and year, another kind
     [("Thông tư 06/2022/TT-BNV", "| 06/2022/TT-BNV", "unknown")]),
    # --- what is not there
    ("Điều 105 Luật số 06/2022/QH15", QUESTION,
     [("Điều 105 Luật số 06/2022/QH15", "d105 | 06/2022/QH15", "no such provision luat")]),
    ("khoản 9 Điều 80 Luật Thi đua, khen thưởng", QUESTION,
     [("khoản 9 Điều 80 Luật Thi đua, khen thưởng", "d80.k9 | Thi đua, khen thưởng",
       "no such provision luat")]),
    ("điểm h khoản 1 Điều 84 Luật Thi đua, khen thưởng", QUESTION,
     [("điểm h khoản 1 Điều 84 Luật Thi đua, khen thưởng", "d84.k1.h | Thi đua, khen thưởng",
       "no such provision luat")]),
    ("Điều 50 Nghị định 98/2023/NĐ-CP", QUESTION,  # excerpts hold a few of 117
     [("Điều 50 Nghị định 98/2023/NĐ-CP", "d50 | 98/2023/NĐ-CP", "not held nd98")]),
    ("Điều 118 Nghị định 98/2023/NĐ-CP", QUESTION,
     [("Điều 118 Nghị định 98/2023/NĐ-CP", "d118 | 98/2023/NĐ-CP", "no such provision nd98")]),
    ("khoản 7 Điều 5 Nghị định 98/2023/NĐ-CP", QUESTION,  # an excerpt may be cut short
     [("khoản 7 Điều 5 Nghị định 98/2023/NĐ-CP", "d5.k7 | 98/2023/NĐ-CP", "not held nd98")]),
    ("Điều 200 Nghị định 152/2025/NĐ-CP", QUESTION,  # how many articles it has is not known
     [("Điều 200 Nghị định 152/2025/NĐ-CP", "d200 | 152/2025/NĐ-CP",
       "not held nd-152-2025-nd-cp")]),
    ("Mẫu số 08 tại Phụ lục I, Nghị định số 98/2023/NĐ-CP", QUESTION,
     [("Mẫu số 08 tại Phụ lục I, Nghị định số 98/2023/NĐ-CP",
       "phu-luc-I.mau-08 | 98/2023/NĐ-CP", "not held nd98")]),
    ("Mẫu số 1.1 và 1.2 Phụ lục II ban hành kèm theo Nghị định 98/2023/NĐ-CP", QUESTION,
     [("Mẫu số 1.1 và 1.2 Phụ lục II ban hành kèm theo Nghị định 98/2023/NĐ-CP",
       "phu-luc-II.mau-1.1;phu-luc-II.mau-1.2 | 98/2023/NĐ-CP", "not held nd98")]),
    ("Điều 95, 96 và 97 Luật Thi đua, khen thưởng", QUESTION,  # what is there is named
     [("Điều 95, 96 và 97 Luật Thi đua, khen thưởng", "d95;d96;d97 | Thi đua, khen thưởng",
       "provisions luat#d95 luat#d96")]),
    ("điểm a Điều 5 Luật Thi đua, khen thưởng", QUESTION,  # of which clause?
     [("điểm a Điều 5 Luật Thi đua, khen thưởng", "d5.a | Thi đua, khen thưởng",
       "candidates luat#d5.k1.a luat#d5.k2.a")]),
    ("Mục 1 Chương II Luật Thi đua, khen thưởng", QUESTION,
     [("Mục 1 Chương II Luật Thi đua, khen thưởng", "chuong-II.muc-1 | Thi đua, khen thưởng",
       "provisions luat#chuong-ii.muc-1")]),
    ("Luật này có mấy chương?", QUESTION, [("Luật này", "| này", "unstated")]),
    # --- what a decision brings has articles of its own
    ("Điều 5 QĐ 86/2025/QĐ-UBND", QUESTION,
     [("Điều 5 QĐ 86/2025/QĐ-UBND", "d5 | 86/2025/QĐ-UBND", "provisions qd86#d5")]),
    ("Điều 2 QĐ 86/2025/QĐ-UBND", QUESTION,
     [("Điều 2 QĐ 86/2025/QĐ-UBND", "d2 | 86/2025/QĐ-UBND", "candidates qd86#d2 qd86#d2~2")]),
    ("Điều 2 Quy định thi đua ban hành kèm theo Quyết định số 86/2025/QĐ-UBND", QUESTION,
     [("Điều 2 Quy định thi đua ban hành kèm theo Quyết định số 86/2025/QĐ-UBND",
       "d2 | 86/2025/QĐ-UBND", "provisions qd86#d2~2")]),
    ("Thực hiện Điều 2 Quyết định này.", IN_DECISION,
     [("Điều 2 Quyết định này", "d2 | này", "provisions qd86#d2")]),
    ("theo khoản 1 Điều 2 Quy định này", IN_REGULATION,
     [("khoản 1 Điều 2 Quy định này", "d2.k1 | này", "provisions qd86#d2~2.k1")]),
    ("theo Điều 2", IN_REGULATION, [("Điều 2", "d2 |", "provisions qd86#d2~2")]),
    # --- from where it stands
    ("quy định tại khoản 2 Điều này", IN_LAW,
     [("khoản 2 Điều này", "d*.k2 |", "provisions luat#d84.k2")]),
    ("các điểm b, c khoản này", IN_LAW,
     [("điểm b, c khoản này", "k*.b;k*.c |", "provisions luat#d84.k1.b luat#d84.k1.c")]),
    ("nêu tại điểm này", IN_LAW, [("điểm này", "* |", "provisions luat#d84.k1.a")]),
    ("quy định tại khoản 3", IN_LAW, [("khoản 3", "k3 |", "provisions luat#d84.k3")]),
    ("quy định tại điểm đ", IN_LAW, [("điểm đ", "đ |", "provisions luat#d84.k1.dd")]),
    ("theo Điều 5 và Điều 80 của Luật này", IN_LAW,
     [("Điều 5", "d5 | này", "provisions luat#d5"),
      ("Điều 80 của Luật này", "d80 | này", "provisions luat#d80")]),
    ("khoản 1 Điều này và Điều 5 Luật Thi đua, khen thưởng", IN_DECREE,  # "này" stays at home
     [("khoản 1 Điều này", "d*.k1 |", "provisions nd98#d24.k1"),
      ("Điều 5 Luật Thi đua, khen thưởng", "d5 | Thi đua, khen thưởng",
       "provisions luat#d5")]),
    ("Luật này", IN_DECREE, [("Luật này", "| này", "unknown")]),  # a decree is no law
    ("khoản 1 mục III Kế hoạch này", IN_PLAN,
     [("khoản 1 mục III Kế hoạch này", "muc-III.k1 | này", "provisions kh153#iii.1")]),
    ("nêu tại điểm b", IN_PLAN, [("điểm b", "b |", "provisions kh153#ii.1.b")]),
    ("theo Mẫu số 08", IN_PLAN, [("Mẫu số 08", "mau-08 |", "not held kh153")]),
    # --- no references
    ("Điều 5. Hồ sơ khen thưởng", IN_LAW, []),  # a heading
    ("Chương II\nHÌNH THỨC", IN_LAW, []),
    ("LUẬT\nTHI ĐUA, KHEN THƯỞNG", IN_LAW, []),  # its own title
    ("pháp luật thi đua, khen thưởng và kỷ luật", QUESTION, []),
    ("tại thời điểm này, tài khoản 12 trong danh mục 3", QUESTION, []),
    ("Điều này cho thấy phong trào có điểm mới", QUESTION, []),
    ("Kế hoạch 75 ngày đêm, kế hoạch 5 năm, quyết định 3 phương án", QUESTION, []),
    ("mức 2, đoàn 3, máu số 4, khoán 10", QUESTION, []),  # other words when folded
    ("đạt 85 điểm, nộp trước 10/5/2024, 3 lần/năm, 01 bộ/đơn vị", QUESTION, []),
    ("Điều lệ, điều kiện, điều 5.000 người", QUESTION, []),
]  # fmt: skip
