using Shiji.Imports;
using Shiji.Kernel.Access;
using Shiji.Sheets.Books;
using Shiji.Sheets.Templates;

namespace Shiji.Activities;

/// <summary>服务时长 — who served where and for how long, as another platform recorded it; one line for one person at one session.</summary>
internal sealed class HoursKind(IReadOnlyList<ActivityKind> timed) : ImportKind
{
    public const string Whole = "hours";
    public const string NameColumn = "name";
    public const string Identity = "identity";
    public const string Number = "volunteer";
    public const string Phone = "phone";
    public const string Title = "title";
    public const string Organisation = "organisation";
    public const string SessionNumber = "session";
    public const string SessionStarts = "session-starts";
    public const string SessionEnds = "session-ends";
    public const string Day = "day";
    public const string Starts = "starts";
    public const string Ends = "ends";
    public const string Length = "length";
    public const string KindColumn = "kind";
    public const string Category = "category";
    public const string Place = "place";
    public const string Post = "post";

    public IReadOnlyList<ActivityKind> Timed => timed;

    public ActivityKind? Usual { get; } = timed.Where(k => !k.Stopped).ToList() is [var only] ? only : null;

    public override string Key => Whole;

    public override string Name => "服务时长";

    public override string Group => "活动";

    public override string Note => "别的平台记的时长由它证明，这里只照文件转记：先列为待核定，由导入人以外的人核定，公示期满才计入，佐证方式写“导入”；同一时间在两处、当日过长的先到“异常”里作结论。";

    public override Permission Needs => Permission.WriteRecords;

    public override IReadOnlyList<TemplateColumn> Columns { get; } =
    [
        new(NameColumn, "姓名") { Required = true, Synonyms = ["志愿者姓名", "志愿者", "义工姓名", "服务人员", "人员姓名", "真实姓名", "名字"], What = "须已建档。", Example = "林知夏" },
        new(Identity, "证件号码") { Synonyms = ["身份证号", "身份证号码", "证件号", "身份证", "公民身份号码"], What = "只用来找人，不存；整列设为文本。", Width = 24 },
        new(Number, "志愿者编号") { Synonyms = ["编号", "志愿者号", "义工号", "义工编号", "志愿者证号", "志愿者ID", "电子义工证号", "志愿深圳编号", "注册编号"], What = "本系统的或原平台的；没有证件号码时用它找人。", Width = 20 },
        new(Phone, "手机号码") { Synonyms = ["手机", "手机号", "联系电话", "电话", "联系方式"], What = "前两样都没有时用它找人。", Width = 18 },
        new(Title, "活动名称") { Synonyms = ["项目名称", "活动", "活动主题", "活动标题", "志愿项目", "志愿服务项目", "服务项目"], What = "有场次编号且场次已有的可以不写。", Example = "柳岸社区楼道清理", Width = 28 },
        new(Organisation, "主办组织") { Synonyms = ["组织单位", "主办单位", "发起组织", "发布组织", "发布单位", "所属组织", "组织", "组织代码", "团体名称", "服务组织", "记录单位", "服务单位"], What = "活动计在哪个组织名下：组织代码或全称。", Example = "YS0101", Width = 28 },
        new(SessionNumber, "场次编号") { Synonyms = ["平台编号", "活动编号", "项目编号", "活动ID", "项目ID", "班次编号", "场次ID"], What = "同一编号就是同一场。", Example = "HD202205040001", Width = 22 },
        new(SessionStarts, "场次开始时间") { Synonyms = ["活动开始时间", "班次开始时间", "计划开始时间"], What = "同一天有几场的要写，或写场次编号。", Example = "2022-05-04 09:00", Width = 20 },
        new(SessionEnds, "场次结束时间") { Synonyms = ["活动结束时间", "班次结束时间", "计划结束时间"], Width = 20 },
        new(Day, "服务日期") { Kind = ColumnKind.Day, Synonyms = ["日期", "活动日期", "签到日期", "服务日"], What = "到达时间里已有日期的不用填。", Example = "2022-05-04" },
        new(Starts, "到达时间") { Synonyms = ["签到时间", "服务开始时间", "开始时间", "签入时间", "上岗时间", "考勤开始时间", "计时开始时间"], Example = "2022-05-04 09:02", Width = 20 },
        new(Ends, "离开时间") { Synonyms = ["签退时间", "服务结束时间", "结束时间", "签出时间", "离岗时间", "考勤结束时间", "计时结束时间"], Example = "2022-05-04 11:32", Width = 20 },
        new(Length, "服务时长") { Synonyms = ["时长", "服务时数", "志愿服务时长", "志愿时长", "服务小时数", "小时数", "工时", "信用时数", "服务时间", "累计时长", "分钟数"], What = "2.5小时、150分钟或 2:30；只写数字的按列名里的单位，列名没有单位的按小时。到离齐全的可以不写。", Example = "2.5小时" },
        new(KindColumn, "活动种类") { Synonyms = ["种类"], Choices = [.. timed.Select(k => k.Name)], What = "场次还没有时用；不写的按志愿服务算。", Example = "志愿服务" },
        new(Category, "类别") { Synonyms = ["服务类别", "活动类别", "活动类型", "服务类型", "项目类型", "服务领域", "项目类别"], Choices = [.. timed.SelectMany(k => k.CategoryList).Distinct()], What = "场次还没有时要写。", Example = "社区服务" },
        new(Place, "地点") { Synonyms = ["活动地点", "服务地点", "举办地点", "地址", "活动地址"], What = "场次还没有时用。", Example = "柳岸社区广场", Width = 28 },
        new(Post, "岗位") { Synonyms = ["服务岗位", "岗位名称"], Example = "引导" },
    ];
}
