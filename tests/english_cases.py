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
    (
        "Who qualifies for Vietnamese Heroic Mother?",
        ["đối tượng", "bà mẹ Việt Nam anh hùng"],
        Intent.ELIGIBILITY,
    ),
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
    ("How long must the files be kept?", ["phải bao nhiêu năm hồ sơ được lưu trữ"], Intent.OTHER),
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
        Intent.OTHER,
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
    # The law, section by section
    ("What counts as a milestone anniversary year?", ["năm tròn"], Intent.OTHER),
    (
        "May several honours be granted for one and the same accomplishment?",
        ["khen thưởng được tặng", "cùng một thành tích không"],
        Intent.OTHER,
    ),
    (
        "On what grounds are emulation titles considered?",
        ["căn cứ nào", "danh hiệu thi đua"],
        Intent.REFERENCE,
    ),
    (
        "What is meant by commendation for length of service?",
        ["khen thưởng theo niên hạn"],
        Intent.OTHER,
    ),
    (
        "Where does the emulation and commendation fund get its money from?",
        ["ở đâu quỹ thi đua khen thưởng"],
        Intent.CHANNEL,
    ),
    (
        "Is it forbidden to abuse one's position in order to propose an award?",
        ["nghiêm cấm lạm dụng chức vụ", "đề nghị khen thưởng không"],
        Intent.OTHER,
    ),
    (
        "Who may launch an emulation movement across the whole country?",
        ["ai có thẩm quyền phát động phong trào thi đua toàn quốc"],
        Intent.AUTHORITY,
    ),
    (
        "What must the press do for emulation movements?",
        ["cơ quan báo chí phải làm"],
        Intent.RESPONSIBILITY,
    ),
    (
        "Does a disciplinary warning cost a team the Advanced Labour Collective title?",
        ["kỷ luật cảnh cáo mất tập thể danh hiệu tập thể lao động tiên tiến không"],
        Intent.OTHER,
    ),
    (
        "Which standards apply to cultural hamlets and residential quarters?",
        ["những tiêu chuẩn nào áp dụng", "thôn văn hóa và tổ dân phố"],
        Intent.CRITERIA,
    ),
    (
        "How many years of stable production model does a farmer need for the Labour Order?",
        ["bao nhiêu năm mô hình sản xuất ổn định nông dân cần", "huân chương lao động"],
        Intent.OTHER,
    ),
    (
        "For rescuing people from a fire, which order can be conferred?",
        ["cứu người từ cháy", "huân chương nào"],
        Intent.OTHER,
    ),
    (
        "How long must an honorary consul have held the post to be awarded the Friendship Medal?",
        ["phải bao nhiêu năm lãnh sự danh dự", "giữ chức vụ", "được tặng huy chương hữu nghị"],
        Intent.OTHER,
    ),
    (
        "How often are the titles of People's Physician and Eminent Physician announced?",
        ["bao lâu một lần", "thầy thuốc nhân dân và thầy thuốc ưu tú", "công bố"],
        Intent.PERIOD,
    ),
    (
        "Can nurses and midwives receive the title of Meritorious Doctor?",
        ["điều dưỡng và hộ sinh nhận danh hiệu thầy thuốc ưu tú không"],
        Intent.OTHER,
    ),
    (
        "Do months of duty at sea or on islands count double for the Glorious Fighter Medal?",
        ["trên biển", "hải đảo tính gấp hai lần", "huy chương chiến sĩ vẻ vang"],
        Intent.RESPONSIBILITY,
    ),
    (
        "Which household may receive the Prime Minister's Certificate of Merit for donating land?",
        ["hộ gia đình nào nhận bằng khen Thủ tướng Chính phủ", "đất đai"],
        Intent.OTHER,
    ),
    (
        "What paperwork has to be enclosed when an emulation title is requested?",
        ["những giấy tờ nào phải kèm theo khi danh hiệu thi đua được đề nghị"],
        Intent.DOSSIER,
    ),
    (
        "How many original sets of the dossier go to the central emulation body?",
        ["bao nhiêu bản chính", "hồ sơ gửi về"],
        Intent.COPIES,
    ),
    (
        "Must the list of nominees be published before proposing a state honour?",
        ["danh sách", "phải được công bố", "danh hiệu vinh dự nhà nước không"],
        Intent.OTHER,
    ),
    (
        "What happens if someone cheats when declaring achievements?",
        ["xử lý thế nào nếu gian dối khi kê khai thành tích"],
        Intent.OTHER,
    ),
    (
        "Does a prison sentence cost someone a state honorary title?",
        ["hình phạt tù mất danh hiệu vinh dự nhà nước không"],
        Intent.OTHER,
    ),
    (
        "Who restores a state honorary title after an acquittal?",
        ["ai quyết định phục hồi", "tuyên không có tội"],
        Intent.AUTHORITY,
    ),
    (
        "Which two decrees lapsed when Decree 152/2025 took effect?",
        ["những nghị định nào hết hiệu lực khi nghị định 152/2025 có hiệu lực"],
        Intent.VALIDITY,
    ),
    (
        "Was Decree 98/2023 still in force on 30 June 2025?",
        ["nghị định 98/2023 còn hiệu lực ngày 30/6/2025 không"],
        Intent.VALIDITY,
    ),
    (
        "Under which decree are bonuses calculated?",
        ["theo nghị định nào tiền thưởng tính"],
        Intent.REFERENCE,
    ),
    ("What does Article 93 of the law say?", ["Điều 93 luật quy định gì"], Intent.OTHER),
    (
        "By how much is time in office shortened for women leaders?",
        ["bao nhiêu thời gian giữ chức vụ giảm cho nữ lãnh đạo quản lý"],
        Intent.OTHER,
    ),
    (
        "If someone earns two emulation titles for the same period, which bonus is paid?",
        ["nếu đạt 2 danh hiệu thi đua", "tiền thưởng nào được chi"],
        Intent.OTHER,
    ),
    (
        "List every kind of order that exists under the 2022 law.",
        ["liệt kê mọi loại huân chương", "luật năm 2022"],
        Intent.OTHER,
    ),
    # The plans, section by section
    (
        "When does the 75-day peak drive in Cho Don begin and finish?",
        ["khi nào đợt thi đua cao điểm 75 ngày ở Cho Don bắt đầu và kết thúc"],
        Intent.START,
    ),
    (
        "By what day do units in Cho Don report the outcome of the drive?",
        ["thời hạn ngày nào đơn vị ở Cho Don báo cáo kết quả"],
        Intent.PERIOD,
    ),
    ("What individuals take part in Cho Don?", ["những cá nhân nào tham gia"], Intent.ELIGIBILITY),
    (
        "Who drafts the report on results at the Bac Kan provincial Office?",
        ["ai tham mưu xây dựng báo cáo", "văn phòng UBND tỉnh Bac Kan"],
        Intent.RESPONSIBILITY,
    ),
    ("Where do I file the application in Cao Lau?", ["ở đâu nộp hồ sơ ở Cao Lau"], Intent.CHANNEL),
    (
        "Who monitors and urges the movement in Cao Lau?",
        ["ai theo dõi và đôn đốc phong trào thi đua"],
        Intent.RESPONSIBILITY,
    ),
    (
        "Which official in Nhon Hung handles the workplace culture movement?",
        ["cán bộ nào ở Nhon Hung", "phong trào thi đua văn hóa công sở"],
        Intent.RESPONSIBILITY,
    ),
    (
        "Over what period does the thrift and infrastructure movement run in Nhon Hung?",
        ["thời gian nào tiết kiệm", "kết cấu hạ tầng"],
        Intent.PERIOD,
    ),
    (
        "How often must agencies in Nhon Hung report on role models?",
        ["bao lâu một lần cơ quan phải ở Nhon Hung báo cáo về gương điển hình"],
        Intent.PERIOD,
    ),
    (
        "What should the Fatherland Front of Nhon Hung do?",
        ["mặt trận tổ quốc Nhon Hung phải làm gì"],
        Intent.RESPONSIBILITY,
    ),
    (
        "Where does the money for Nhon Hung's plan come from?",
        ["nguồn kinh phí nào cho kế hoạch Nhon Hung"],
        Intent.OTHER,
    ),
    ("What is Bac Kan's deadline?", ["hạn nộp Bac Kan"], Intent.DEADLINE),
    ("Who signs the plan of cho don?", ["ai ký kế hoạch cho don"], Intent.SIGNER),
    (
        "When a council member is absent, how is the vote counted?",
        ["khi thành viên hội đồng vắng mặt", "phiếu tính"],
        Intent.OTHER,
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
    "How do I get a birth certificate?",
    "What is the minimum wage for workers?",
    "Which teacher teaches maths in the school?",
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
