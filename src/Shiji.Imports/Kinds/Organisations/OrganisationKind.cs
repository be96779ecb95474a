using Shiji.Kernel.Access;
using Shiji.Kernel.Organisations;
using Shiji.Sheets.Books;
using Shiji.Sheets.Templates;

namespace Shiji.Imports;

/// <summary>组织名录 — organisations that are founded, parents before children.</summary>
internal sealed class OrganisationKind : ImportKind
{
    public const string Whole = "organisations";
    public const string Code = "code";
    public const string NameColumn = "name";
    public const string Brief = "brief";
    public const string Type = "type";
    public const string Field = "field";
    public const string Parent = "parent";
    public const string Day = "day";
    public const string Document = "document";
    public const string CreditCode = "credit-code";

    /// <summary>As people write them; the district itself is never imported.</summary>
    public static IReadOnlyDictionary<string, OrganisationType> Types { get; } = Enum.GetValues<OrganisationType>().Where(t => t != OrganisationType.DistrictCommittee).ToDictionary(t => t.Word());

    public static IReadOnlyDictionary<string, Field> Fields { get; } = Enum.GetValues<Field>().ToDictionary(f => f.Word());

    public override string Key => Whole;

    public override string Name => "组织名录";

    public override string Group => "基础资料";

    public override Permission Needs => Permission.ChangeOrganisations;

    public override IReadOnlyList<TemplateColumn> Columns { get; } =
    [
        new(Code, "组织代码") { Required = true, Synonyms = ["代码", "编码", "组织编码"], What = "不能与任何组织重复，撤销的也算。", Example = "YS010203" },
        new(NameColumn, "组织全称") { Required = true, Synonyms = ["组织名称", "名称", "全称", "团组织名称"], Example = "清溪街道柳岸社区第三团支部", Width = 32 },
        new(Brief, "简称") { Synonyms = ["组织简称"], Example = "柳岸三支部" },
        new(Type, "组织类型") { Required = true, Synonyms = ["类型", "组织类别"], Choices = [.. Types.Keys], What = "只能从列出的里面选。", Example = "团支部" },
        new(Field, "领域") { Required = true, Synonyms = ["所属领域", "行业领域", "领域类别"], Choices = [.. Fields.Keys], What = "只能从列出的里面选。", Example = "社区" },
        new(Parent, "上级组织") { Required = true, Synonyms = ["上级", "上级组织代码", "隶属", "隶属组织", "上级团组织"], What = "代码或全称；上级也在这个文件里的，排在前面并写代码。", Example = "YS0102", Width = 28 },
        new(Day, "成立日期") { Required = true, Kind = ColumnKind.Day, Synonyms = ["成立时间", "批准日期", "成立日"], Example = "2022-05-04" },
        new(Document, "批准文号") { Synonyms = ["文号", "批复文号"], Width = 24 },
        new(CreditCode, "统一社会信用代码") { Synonyms = ["信用代码", "单位信用代码"], What = "建在单位里的填单位的，18 位，整列设为文本。", Width = 24 },
    ];
}
