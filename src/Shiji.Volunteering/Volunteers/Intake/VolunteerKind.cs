using Shiji.Imports;
using Shiji.Kernel.Access;
using Shiji.Sheets.Books;
using Shiji.Sheets.Templates;

namespace Shiji.Volunteering;

/// <summary>志愿者名册 — people who registered as volunteers on another platform and keep on serving here.</summary>
internal sealed class VolunteerKind : ImportKind
{
    public const string Whole = "volunteers";
    public const string NameColumn = "name";
    public const string Organisation = "organisation";
    public const string Identity = "identity";
    public const string Born = "born";
    public const string Phone = "phone";
    public const string PersonNumber = "person";
    public const string Day = "day";
    public const string Skills = "skills";
    public const string Languages = "languages";
    public const string Categories = "categories";
    public const string Zysz = "zysz";
    public const string National = "national";
    public const string GuardianName = "guardian-name";
    public const string GuardianRelation = "guardian-relation";
    public const string GuardianPhone = "guardian-phone";
    public const string GuardianDay = "guardian-day";

    public override string Key => Whole;

    public override string Name => "志愿者名册";

    public override string Group => "志愿服务";

    public override string Note => "每人只注册一次：已建档的用原来的档案，已注册的不再注册。未到规定年龄的，要有监护人看过告知书、同意的日期；在别的平台点过的同意不算。";

    public override Permission Needs => Permission.WritePeople;

    public override IReadOnlyList<TemplateColumn> Columns { get; } =
    [
        new(NameColumn, "姓名") { Required = true, Synonyms = ["志愿者姓名", "义工姓名", "真实姓名", "名字", "人员姓名"], Example = "林知夏" },
        new(Organisation, "主组织") { Required = true, Synonyms = ["组织", "所属组织", "注册组织", "所在组织", "服务组织", "主要服务组织", "加入组织", "所属团体", "组织代码", "单位"], What = "组织代码或全称。", Example = "YS0101", Width = 28 },
        new(Identity, "证件号码") { Synonyms = ["身份证号", "身份证号码", "身份证", "证件号", "公民身份号码"], What = "整列设为文本。没有的填出生日期。", Width = 24 },
        new(Born, "出生日期") { Kind = ColumnKind.Day, Synonyms = ["出生年月日", "生日", "出生年月"], What = "有居民身份证号码的不用填。", Example = "2004-05-04" },
        new(Phone, "手机号码") { Synonyms = ["手机", "手机号", "联系电话", "电话", "联系方式"], Width = 18 },
        new(PersonNumber, "人员编号") { Synonyms = ["档案编号"], What = "已经建档、又没有证件号码的，写档案的编号。" },
        new(Day, "注册日期") { Kind = ColumnKind.Day, Synonyms = ["注册时间", "注册日", "加入日期", "登记日期"], What = "不写的算今天。", Example = "2022-05-04" },
        new(Skills, "技能") { Synonyms = ["专业技能", "服务技能", "特长", "个人特长", "专长"], What = "用顿号隔开；词表里有的才收。", Example = "急救、驾驶", Width = 24 },
        new(Languages, "语言") { Synonyms = ["语言能力", "掌握语言"], What = "用顿号隔开；词表里有的才收。", Example = "普通话、粤语" },
        new(Categories, "意向类别") { Synonyms = ["服务类别", "服务意向", "服务类别意向", "意向服务", "服务领域"], What = "用顿号隔开；词表里有的才收。", Example = "社区服务", Width = 24 },
        new(Zysz, "志愿深圳编号") { Synonyms = ["义工号", "义工编号", "电子义工证号", "深圳义工号"], Width = 20 },
        new(National, "全国系统编号") { Synonyms = ["志愿者编号", "全国志愿者编号", "中国志愿服务网编号", "志愿者注册编号"], Width = 20 },
        new(GuardianName, "监护人姓名") { Synonyms = ["监护人", "家长姓名"], What = "未到规定年龄的要填。" },
        new(GuardianRelation, "与本人关系") { Synonyms = ["监护人关系", "与监护人关系", "关系"], Example = "母亲" },
        new(GuardianPhone, "监护人电话") { Synonyms = ["监护人手机", "家长电话", "监护人联系电话", "监护人手机号码"], Width = 18 },
        new(GuardianDay, "监护人同意日期") { Kind = ColumnKind.Day, Synonyms = ["监护人同意日", "监护人签字日期"], What = "看过本区告知书、签字同意的那天。", Width = 18 },
    ];
}
