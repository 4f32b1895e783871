"""English questions: the Vietnamese words they are read as, and what they ask for."""

from retrieval.model import Intent

# A question, the words that its Vietnamese must hold, and its intent.
QUESTIONS = [
    # Orders and their classes
    (
        "Who decides on the Independence Order?",
        ["ai quyết định", "huân chương độc lập"],
        Intent.AUTHORITY,
    ),
    ("Who decides to confer the Gold Star Order?", ["tặng huân chương sao vàng"], Intent.AUTHORITY),
    (
        "Which criteria must a collective meet for the first-class Labour Order?",
        ["tiêu chuẩn nào tập thể phải đạt", "huân chương lao động hạng Nhất"],
        Intent.CRITERIA,
    ),
    (
        "Is the Labor Order, third class, awarded to foreigners?",
        ["huân chương lao động hạng Ba", "người nước ngoài không"],
        Intent.OTHER,
    ),
    (
        "For which achievements is the Military Exploit Order conferred?",
        ["những thành tích nào", "huân chương quân công"],
        Intent.OTHER,
    ),
    (
        "Who can be awarded the Fatherland Defence Order?",
        ["ai được tặng huân chương bảo vệ Tổ quốc"],
        Intent.ELIGIBILITY,
    ),
    (
        "What are the conditions for the Feat Order?",
        ["điều kiện", "huân chương chiến công"],
        Intent.CRITERIA,
    ),
    (
        "When is the Great National Unity Order awarded?",
        ["khi nào", "huân chương đại đoàn kết dân tộc"],
        Intent.WHEN,
    ),
    ("Who is eligible for the Bravery Order?", ["huân chương dũng cảm"], Intent.ELIGIBILITY),
    (
        "How many years must a diplomat serve to receive the Friendship Order?",
        ["bao nhiêu năm", "phải công tác", "huân chương hữu nghị"],
        Intent.OTHER,
    ),
    # Honorary titles, prizes and medals
    (
        "What conditions apply to the title Hero of Labour?",
        ["danh hiệu anh hùng lao động"],
        Intent.CRITERIA,
    ),
    (
        "What are the criteria for Hero of the People's Armed Forces?",
        ["anh hùng lực lượng vũ trang nhân dân"],
        Intent.CRITERIA,
    ),
    (
        "How many years does a doctor need to become a Meritorious Physician?",
        ["bao nhiêu năm", "thầy thuốc ưu tú"],
        Intent.OTHER,
    ),
    (
        "How many years of direct teaching must a Meritorious Teacher have?",
        ["bao nhiêu năm giảng dạy trực tiếp", "nhà giáo ưu tú"],
        Intent.OTHER,
    ),
    ("Who qualifies for Vietnamese Heroic Mother?", ["bà mẹ Việt Nam anh hùng"], Intent.CRITERIA),
    (
        "Who proposes candidates for the Ho Chi Minh Prize?",
        ["ai đề nghị", "giải thưởng Hồ Chí Minh"],
        Intent.RESPONSIBILITY,
    ),
    (
        "Who strips a person of a state honorary title?",
        ["ai tước", "danh hiệu vinh dự nhà nước"],
        Intent.RESPONSIBILITY,
    ),
    (
        "Which medals does the law provide for?",
        ["những huy chương nào luật quy định"],
        Intent.OTHER,
    ),
    ("May a commemorative medal be awarded posthumously?", ["kỷ niệm chương"], Intent.OTHER),
    # Emulation titles and flags
    (
        "Who decides the title of National Emulation Fighter?",
        ["ai quyết định danh hiệu chiến sĩ thi đua toàn quốc"],
        Intent.AUTHORITY,
    ),
    (
        "What are the standards for a ministerial-level emulation fighter?",
        ["chiến sĩ thi đua cấp bộ"],
        Intent.CRITERIA,
    ),
    (
        "What percentage of workers may be recognised as Grassroots Emulation Fighters?",
        ["bao nhiêu phần trăm người lao động", "được công nhận", "chiến sĩ thi đua cơ sở"],
        Intent.PERCENT,
    ),
    (
        "Can female staff on maternity leave be considered for the title of Advanced Labourer?",
        ["nghỉ thai sản", "được xét", "lao động tiên tiến không"],
        Intent.CRITERIA,
    ),
    (
        "Which collectives receive the Emulation Flag of the Government?",
        ["những tập thể nào nhận cờ thi đua của Chính phủ"],
        Intent.OTHER,
    ),
    (
        "How many times in a row must she be a provincial emulation fighter?",
        ["bao nhiêu lần liên tục", "chiến sĩ thi đua tỉnh"],
        Intent.OTHER,
    ),
    (
        "Which body awards the title of Cultural Family?",
        ["cơ quan nào tặng danh hiệu gia đình văn hóa"],
        Intent.RESPONSIBILITY,
    ),
    (
        "Which emulation titles are there for collectives?",
        ["những danh hiệu thi đua nào", "tập thể"],
        Intent.OTHER,
    ),
    # Certificates
    (
        "Who awards certificates of merit at provincial level?",
        ["ai tặng bằng khen cấp tỉnh"],
        Intent.RESPONSIBILITY,
    ),
    (
        "Who signs the commendation at commune level?",
        ["ai ký khen thưởng cấp xã"],
        Intent.AUTHORITY,
    ),
    (
        "Who may award letters of commendation?",
        ["ai có thẩm quyền tặng giấy khen"],
        Intent.AUTHORITY,
    ),
    (
        "Which documents make up the dossier for the Prime Minister's Certificate of Merit?",
        ["những giấy tờ nào", "hồ sơ", "bằng khen Thủ tướng Chính phủ"],
        Intent.DOSSIER,
    ),
    # Rewards
    (
        "What is the bonus for the Government's Emulation Flag?",
        ["tiền thưởng bao nhiêu", "cờ thi đua Chính phủ"],
        Intent.AMOUNT,
    ),
    (
        "How much is the bonus for an Excellent Labour Collective?",
        ["tiền thưởng bao nhiêu", "tập thể lao động xuất sắc"],
        Intent.AMOUNT,
    ),
    (
        "How many times the base salary is the reward for an Advanced Labor Collective?",
        ["bao nhiêu lần mức lương cơ sở", "thưởng", "tập thể lao động tiên tiến"],
        Intent.AMOUNT,
    ),
    ("Who pays for the rewards?", ["ai chi", "thưởng"], Intent.RESPONSIBILITY),
    # Dossiers and forms
    (
        "How many copies of the dossier must be submitted?",
        ["bao nhiêu bản hồ sơ phải được nộp"],
        Intent.COPIES,
    ),
    ("How many sets of documents are required?", ["bao nhiêu bộ giấy tờ cần"], Intent.COPIES),
    (
        "Which form is used for the achievement report?",
        ["mẫu số nào", "sử dụng", "báo cáo thành tích"],
        Intent.TEMPLATE,
    ),
    (
        "Compare the documents required by Nhon Hung ward and by Cao Lau commune.",
        ["so sánh thành phần hồ sơ", "phường Nhon Hung", "xã Cao Lau"],
        Intent.DOSSIER,
    ),
    ("What does the commendation dossier include?", ["hồ sơ khen thưởng gồm gì"], Intent.DOSSIER),
    ("Where should the dossier be submitted?", ["ở đâu", "hồ sơ phải được nộp"], Intent.CHANNEL),
    ("To whom are the dossiers sent?", ["cho ai", "gửi"], Intent.CHANNEL),
    # Deadlines and times
    ("deadline to submit the dossier?", ["hạn nộp hồ sơ"], Intent.DEADLINE),
    (
        "What is the deadline for submitting nomination dossiers?",
        ["hạn nộp ngày nào", "hồ sơ đề nghị"],
        Intent.DEADLINE,
    ),
    (
        "By when must communes submit their reports?",
        ["thời hạn ngày nào xã phải nộp báo cáo"],
        Intent.DEADLINE,
    ),
    (
        "What's the last day to submit nominations?",
        ["hạn cuối ngày nào nộp đề nghị"],
        Intent.DEADLINE,
    ),
    ("When are dossiers due?", ["khi nào hồ sơ hạn nộp"], Intent.DEADLINE),
    (
        "How many working days does the Ministry of Home Affairs have to appraise the dossier?",
        ["bao nhiêu ngày làm việc", "bộ nội vụ phải thẩm định hồ sơ"],
        Intent.OTHER,
    ),
    (
        "When does the 75-day emulation drive in Bac Kan start?",
        ["khi nào đợt thi đua 75 ngày ở Bac Kan bắt đầu"],
        Intent.START,
    ),
    (
        "How often are emulation movements reviewed?",
        ["bao lâu một lần", "phong trào thi đua"],
        Intent.PERIOD,
    ),
    ("How long must the files be kept?", ["bao lâu hồ sơ phải được lưu trữ"], Intent.DEADLINE),
    # Councils, votes, quotas
    (
        "Which body is the standing body of the emulation council?",
        ["cơ quan nào cơ quan thường trực của hội đồng thi đua khen thưởng"],
        Intent.RESPONSIBILITY,
    ),
    (
        "Who chairs the provincial Emulation and Commendation Council?",
        ["ai chủ trì hội đồng thi đua khen thưởng tỉnh"],
        Intent.RESPONSIBILITY,
    ),
    (
        "What percentage of votes in favour is needed for a National Emulation Fighter?",
        ["bao nhiêu phần trăm phiếu đồng ý cần"],
        Intent.PERCENT,
    ),
    (
        "How many collectives can each ward propose?",
        ["bao nhiêu tập thể mỗi phường đề nghị"],
        Intent.QUOTA,
    ),
    (
        "What is the quota of individuals each department may nominate?",
        ["số lượng không quá bao nhiêu cá nhân mỗi phòng đề nghị"],
        Intent.QUOTA,
    ),
    ("How are votes counted in the council?", ["phiếu", "tính ở hội đồng"], Intent.OTHER),
    (
        "Must reports be sent to the district?",
        ["báo cáo phải được gửi cho huyện không"],
        Intent.OTHER,
    ),
    (
        "Is a household entitled to a bonus when it holds the title of Cultural Family?",
        ["hộ gia đình được hưởng", "tiền thưởng khi", "danh hiệu gia đình văn hóa không"],
        Intent.AMOUNT,
    ),
    # Law: articles, validity, violations
    ("Article 24 clause 1", ["Điều 24 khoản 1"], Intent.OTHER),
    (
        "What does point a of clause 3 of Article 84 of the law say?",
        ["điểm a khoản 3 Điều 84 luật quy định gì"],
        Intent.OTHER,
    ),
    ("What is in Chapter II of the circular?", ["chương II thông tư"], Intent.OTHER),
    ("Is the decree still in force?", ["nghị định còn hiệu lực không"], Intent.VALIDITY),
    (
        "Is Decree No. 98/2023/ND-CP in force on July 1, 2025?",
        ["nghị định 98/2023/ND-CP có hiệu lực ngày 1/7/2025"],
        Intent.VALIDITY,
    ),
    (
        "Which decree replaced Decree 98/2023/ND-CP?",
        ["nghị định nào thay thế nghị định 98/2023/ND-CP"],
        Intent.VALIDITY,
    ),
    (
        "When did Decree 152/2025 take effect?",
        ["khi nào nghị định 152/2025 có hiệu lực"],
        Intent.VALIDITY,
    ),
    (
        "Which articles of the 2022 Law on Emulation and Commendation were amended?",
        ["những Điều nào", "luật thi đua khen thưởng năm 2022", "được sửa đổi"],
        Intent.VALIDITY,
    ),
    (
        "What acts are prohibited in emulation and commendation?",
        ["những hành vi nào bị nghiêm cấm"],
        Intent.OTHER,
    ),
    (
        "When can a decision to award a title be revoked?",
        ["khi nào quyết định tặng danh hiệu bị hủy bỏ"],
        Intent.WHEN,
    ),
    (
        "What happens to a person who forges documents?",
        ["xử lý thế nào", "làm giả giấy tờ"],
        Intent.DOSSIER,
    ),
    # Plans, and what is asked of them
    (
        "Who signed Plan No. 153/KH-UBND of Cho Don district?",
        ["ai ký kế hoạch 153/KH-UBND huyện Cho Don"],
        Intent.SIGNER,
    ),
    (
        "Which communes in Bac Ninh province take part?",
        ["những xã nào ở tỉnh Bac Ninh tham gia"],
        Intent.OTHER,
    ),
    ("Why was the emulation movement launched?", ["vì sao phong trào thi đua"], Intent.REASON),
    ("What forms of commendation are there?", ["hình thức khen thưởng nào"], Intent.FORM),
    (
        "What is the phone number of the Can Tho city Home Affairs Division?",
        ["số điện thoại phòng nội vụ thành phố Can Tho"],
        Intent.CONTACT,
    ),
    ("And Cao Lau commune?", ["còn xã Cao Lau"], Intent.OTHER),
    ("WHO SIGNS THE DECISION?", ["ai ký quyết định"], Intent.AUTHORITY),
    # Vietnamese in brackets or quotes is kept, and said once
    (
        "Who may present the Labour Order (Huân chương Lao động)?",
        ["ai có thẩm quyền trao tặng huân chương lao động"],
        Intent.AUTHORITY,
    ),
    (
        "What are the criteria for “Chiến sĩ thi đua cơ sở”?",
        ["tiêu chuẩn", "Chiến sĩ thi đua cơ sở"],
        Intent.CRITERIA,
    ),
]

# English questions about other things: none of them is put into the words of the field.
OTHER_THINGS = [
    "What is the fee for registering a motorbike in Vietnam?",
    "How do I bake a cake?",
    "How do I renew my passport in Hanoi?",
    "Who is the current champion of the football league?",
    "What is the capital of France?",
    "How much tax do I pay on a house in Bac Ninh?",
    "What time does the train to Hue leave?",
    "Which documents do I need to buy a motorbike?",
    "How long does it take to learn Vietnamese grammar?",
    "What is the weather like in Cho Don?",
]

# Vietnamese, however typed and mixed with English words: none of it is English.
VIETNAMESE = [
    "han nop ho so khen thuong la bao gio",
    "deadline nộp file hồ sơ cho Chợ Đồn?",
    "deadline nop file ho so la ngay nao",
    "nop online tren website nao",
    "form báo cáo thành tích",
    "admin website cho biet deadline",
    "ai ky quyet dinh tang huan chuong lao dong (Labour Order)",
    "HS KT gui ve dau",
]
