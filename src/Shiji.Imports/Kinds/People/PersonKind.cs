using Shiji.Kernel.Access;
using Shiji.Sheets.Books;
using Shiji.Sheets.Templates;

namespace Shiji.Imports;

/// <summary>人员名册 — people who get a file, once each.</summary>
internal sealed class PersonKind : ImportKind
{
    public const string Whole = "people";
    public const string NameColumn = "name";
    public const string Organisation = "organisation";
    public const string Identity = "identity";
    public const string Born = "born";
    public const string Phone = "phone";

    public override string Key => Whole;

    public override string Name => "人员名册";

    public override string Group => "基础资料";

    public override Permission Needs => Permission.WritePeople;

    public override IReadOnlyList<TemplateColumn> Columns { get; } =
    [
        new(NameColumn, "姓名") { Required = true, Synonyms = ["名字", "人员姓名", "志愿者姓名", "团员姓名"], Example = "林知夏" },
        new(Organisation, "组织") { Required = true, Synonyms = ["建档组织", "所属组织", "所在组织", "所在团支部", "团组织", "组织代码", "组织名称", "单位"], What = "在哪个组织建档：组织代码或全称。", Example = "YS0101", Width = 28 },
        new(Identity, "证件号码") { Synonyms = ["身份证号", "身份证号码", "身份证", "证件号", "公民身份号码"], What = "居民身份证、居住证、通行证号码；整列设为文本。没有证件的填出生日期。", Width = 24 },
        new(Born, "出生日期") { Kind = ColumnKind.Day, Synonyms = ["出生年月日", "生日"], What = "有居民身份证号码的不用填。", Example = "2004-05-04" },
        new(Phone, "手机号码") { Synonyms = ["手机", "手机号", "联系电话", "电话", "联系方式"], Width = 18 },
    ];
}
