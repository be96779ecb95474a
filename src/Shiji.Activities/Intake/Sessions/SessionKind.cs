using Shiji.Imports;
using Shiji.Kernel.Access;
using Shiji.Sheets.Books;
using Shiji.Sheets.Templates;

namespace Shiji.Activities;

/// <summary>活动场次 — sessions that another platform planned or held; lines of one name and host are one activity.</summary>
internal sealed class SessionKind(IReadOnlyList<ActivityKind> kinds) : ImportKind
{
    public const string Whole = "sessions";
    public const string NumberColumn = "number";
    public const string Title = "title";
    public const string KindColumn = "kind";
    public const string Category = "category";
    public const string Organisation = "organisation";
    public const string Day = "day";
    public const string Starts = "starts";
    public const string Ends = "ends";
    public const string Place = "place";
    public const string PlaceOf = "place-of";
    public const string Roles = "roles";
    public const string Places = "places";
    public const string Counted = "counted";

    /// <summary>What a file means that names no kind: the only one whose hours count.</summary>
    public ActivityKind? Usual { get; } = kinds.Where(k => k is { Timed: true, Stopped: false }).ToList() is [var only] ? only : null;

    public IReadOnlyList<ActivityKind> Kinds => kinds;

    public override string Key => Whole;

    public override string Name => "活动场次";

    public override string Group => "活动";

    public override string Note => "场次只记何时、何地、哪个活动；有人的时长核定生效，或报的人数经他人审核，才算成行、才计入。还没到的场次归在草稿活动里，要在这里招募请补齐后提交。";

    public override Permission Needs => Permission.WriteRecords;

    public override IReadOnlyList<TemplateColumn> Columns { get; } =
    [
        new(Title, "活动名称") { Required = true, Synonyms = ["项目名称", "活动", "活动主题", "活动标题", "志愿项目", "志愿服务项目", "服务项目", "名称"], Example = "柳岸社区楼道清理", Width = 28 },
        new(Organisation, "主办组织") { Required = true, Synonyms = ["组织单位", "主办单位", "发起组织", "发布组织", "发布单位", "项目所属组织", "所属组织", "组织", "组织代码", "团体名称", "服务组织", "举办单位"], What = "计在哪个组织名下：组织代码或全称。", Example = "YS0101", Width = 28 },
        new(KindColumn, "活动种类") { Synonyms = ["种类"], Choices = [.. kinds.Where(k => !k.Stopped).Select(k => k.Name)], What = "不写的按志愿服务算。", Example = "志愿服务" },
        new(Category, "类别") { Synonyms = ["服务类别", "活动类别", "活动类型", "服务类型", "项目类型", "服务领域", "项目类别"], Choices = [.. kinds.SelectMany(k => k.CategoryList).Distinct()], What = "分类别的种类要写。", Example = "社区服务" },
        new(Day, "活动日期") { Kind = ColumnKind.Day, Synonyms = ["日期", "服务日期", "举办日期"], What = "开始时间里已有日期的不用填。", Example = "2022-05-04" },
        new(Starts, "开始时间") { Required = true, Synonyms = ["活动开始时间", "服务开始时间", "场次开始时间", "开始日期", "起始时间", "活动时间起"], What = "2022-05-04 09:00；日期另有一列的只写钟点。", Example = "2022-05-04 09:00", Width = 20 },
        new(Ends, "结束时间") { Required = true, Synonyms = ["活动结束时间", "服务结束时间", "场次结束时间", "结束日期", "截止时间", "活动时间止"], What = "跨夜的连日期一起写。", Example = "2022-05-04 11:00", Width = 20 },
        new(Place, "地点") { Required = true, Synonyms = ["活动地点", "服务地点", "举办地点", "详细地址", "地址", "活动地址"], Example = "柳岸社区广场", Width = 28 },
        new(PlaceOf, "发生地") { Synonyms = ["所在社区", "服务区域", "所属社区", "活动区域", "所在街道", "社区", "街道"], What = "社区或街道的代码或全称；不写的按主办组织所在算。", Example = "YS0101", Width = 20 },
        new(Roles, "岗位") { Synonyms = ["服务岗位", "岗位名称", "招募岗位"], What = "引导 10；秩序 5 这样，0 为不限；不写的只有一个岗位。", Example = "引导 10；秩序 5", Width = 24 },
        new(Places, "计划人数") { Kind = ColumnKind.Whole, Synonyms = ["招募人数", "计划招募人数", "需求人数", "名额"], What = "没有写岗位名额的，写总人数。", Example = "15" },
        new(Counted, "到场人数") { Kind = ColumnKind.Whole, Synonyms = ["现场人数", "实到人数", "参加人数"], What = "只用于不实名的种类，报上来还要他人审核；实名的由服务时长得出。" },
        new(NumberColumn, "场次编号") { Synonyms = ["平台编号", "活动编号", "项目编号", "活动ID", "项目ID", "班次编号", "场次ID"], What = "原平台的编号；同一编号就是同一场。", Example = "HD202205040001", Width = 22 },
    ];
}
