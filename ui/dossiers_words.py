"""Hold the words of the page of dossiers, in Vietnamese and in English."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from retrieval.dossiers.model import Aspect
from retrieval.dossiers.phrases import VIETNAMESE as PRINTED
from retrieval.dossiers.phrases import Phrases


class Way(StrEnum):
    """What a checklist is made for."""

    PLAN = "plan"
    AWARD = "award"


@dataclass(frozen=True, slots=True)
class DossiersWords:
    """The words of one language; names in braces are filled in where they are shown."""

    page: str
    purpose: str
    as_of: str
    way: str
    ways: Mapping[Way, str]
    plan: str
    award: str
    choose: str
    local: str
    every_local: str
    country_only: str
    no_plans: str
    no_awards: str
    contents: str
    progress: str
    complete: str
    untick: str
    plan_lists_nothing: str
    award_lists_nothing: str
    general_of_plan: str
    general_of_award: str
    summary: str
    digest: str
    restored: str
    form: str
    word_file: str
    print_page: str
    file_name: str
    phrases: Phrases


VIETNAMESE = DossiersWords(
    page="Hồ sơ",
    purpose=(
        "Cần những giấy tờ gì, nộp cho ai, hạn nào, ai quyết định. "
        "Mỗi dòng đều có nơi trích dẫn; điều văn bản không nêu thì ghi là không nêu."
    ),
    as_of="Tính đến ngày {day} (đổi ngày ở thanh bên).",
    way="Lập danh mục",
    ways={Way.PLAN: "Theo kế hoạch", Way.AWARD: "Theo hình thức khen thưởng"},
    plan="Kế hoạch",
    award="Danh hiệu, hình thức khen thưởng",
    choose="Gõ để tìm, ví dụ: giấy khen, lao động tiên tiến",
    local="Quy định của địa phương",
    every_local="Mọi địa phương có trong kho",
    country_only="Chỉ quy định của trung ương",
    no_plans="Kho chưa có kế hoạch nào.",
    no_awards="Kho chưa có luật, nghị định, quyết định nào về khen thưởng.",
    contents="Thành phần hồ sơ",
    progress="Đã có {done}/{all} thành phần",
    complete="Đã đủ {all}/{all} thành phần",
    untick="Bỏ đánh dấu",
    plan_lists_nothing="Kế hoạch này không nêu thành phần hồ sơ.",
    award_lists_nothing=(
        "Các văn bản có trong kho, còn hiệu lực vào ngày này, không nêu thành phần hồ sơ."
    ),
    general_of_plan="Quy định chung, dùng khi kế hoạch không nêu:",
    general_of_award="Quy định chung của luật",
    summary="Nộp và xét duyệt",
    digest=(
        "Chỗ ghi “tóm lược” là lời tóm lược của kho, không phải nguyên văn. "
        "Đối chiếu với văn bản chính thức trước khi nộp."
    ),
    restored="Có dòng được phục hồi từ bản quét, độ tin cậy thấp. Bấm vào nguồn để đối chiếu.",
    form="Biểu mẫu: {name}",
    word_file="Tải tệp Word",
    print_page="In",
    file_name="ho-so-{name}.docx",
    phrases=PRINTED,
)

ENGLISH = DossiersWords(
    page="Dossiers",
    purpose=(
        "Which papers, handed to whom, by when, and who decides. "
        "Every line names its source; what the documents do not say is said to be so."
    ),
    as_of="As of {day} (change the day in the sidebar).",
    way="Make a checklist",
    ways={Way.PLAN: "For a plan", Way.AWARD: "For an award"},
    plan="Plan",
    award="Award",
    choose="Type to find, for example: giấy khen, lao động tiên tiến",
    local="Local regulation",
    every_local="Every place held",
    country_only="Regulations of the country only",
    no_plans="No plan is held.",
    no_awards="No law, decree or decision on awards is held.",
    contents="Contents of the dossier",
    progress="{done} of {all} ready",
    complete="All {all} of {all} ready",
    untick="Clear the ticks",
    plan_lists_nothing="This plan does not say what the dossier holds.",
    award_lists_nothing=(
        "No document held that is in force on this day says what the dossier holds."
    ),
    general_of_plan="The general rule, where the plan says nothing:",
    general_of_award="The law's general rule",
    summary="Submission and decision",
    digest=(
        "Where it says “summary”, the words are ours, not the original's. "
        "Compare with the official text before submitting."
    ),
    restored="Some lines were restored from a scan and are not sure. Open the source to compare.",
    form="Form: {name}",
    word_file="Download as Word",
    print_page="Print",
    file_name="dossier-{name}.docx",
    phrases=Phrases(
        title="Dossier: {subject}",
        made_on=(
            "From the documents held, as of {day}. "
            "Compare with the official texts before submitting."
        ),
        digest_note="Sources marked “summary” are not the original wording.",
        doubtful="restored from a scan, compare with it",
        contents="Contents of the dossier",
        no_contents="Contents of the dossier: the document does not say.",
        general="The general rule",
        details="Submission and decision",
        columns=("What", "As the documents say", "Source"),
        silent="the document does not say",
        not_held="not found in the documents held",
        criteria="Criteria",
        past="Rules no longer in force",
        notes="Please note",
        unheld="{name} replaced an earlier rule; what it says of dossiers is not held.",
        aspects={
            Aspect.RECEIVER: "Submit to",
            Aspect.CHANNEL: "How",
            Aspect.DEADLINE: "Deadline",
            Aspect.COPIES: "Copies",
            Aspect.FORM: "Forms",
            Aspect.PROPOSER: "Who proposes",
            Aspect.APPRAISER: "Who appraises",
            Aspect.AUTHORITY: "Who decides",
            Aspect.QUOTA: "How many may be proposed",
        },
        line="line {first}",
        lines="lines {first}–{last}",
        page="page {page}",
        digest="summary",
    ),
)
