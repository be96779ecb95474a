using Shiji.Kernel.Access;
using Shiji.Kernel.Registers;
using Shiji.Sheets.Books;
using Shiji.Sheets.Templates;

namespace Shiji.Imports;

/// <summary>导入种类 — the rows of one register, as a file may bring them: one column for the organisation, one for the day, and the register's own.</summary>
public sealed class RegisterKind : ImportKind
{
    public const string Organisation = "organisation";
    public const string Day = "day";
    public const string Until = "until";

    /// <summary>Tells people of one name apart.</summary>
    public const string Identity = "identity";

    private const string Opening = "register:";

    public RegisterKind(Register register)
    {
        Register = register;
        Columns = [.. ColumnsOf(register)];
    }

    public Register Register { get; }

    public override string Key => KeyOf(Register);

    public override string Name => Register.Name;

    public override string Group => Register.Group;

    public override IReadOnlyList<TemplateColumn> Columns { get; }

    public override Permission Needs => Permission.WriteRecords;

    public static string KeyOf(Register register) => Opening + register.Key;

    /// <summary>The key of the register; null where the kind is of something else.</summary>
    public static string? RegisterOf(string kind) => kind.StartsWith(Opening, StringComparison.Ordinal) ? kind[Opening.Length..] : null;

    /// <summary>Told apart from the two columns that every register has.</summary>
    public static string KeyOf(RegisterColumn column) => "column." + column.Key;

    private static IEnumerable<TemplateColumn> ColumnsOf(Register register)
    {
        yield return new(Organisation, "组织")
        {
            Required = true,
            Synonyms = ["组织代码", "组织名称", "组织全称", "所属组织", "填报组织", "所在组织", "团组织", "所在团支部", "单位"],
            What = "组织代码或全称；简称只有一个组织用时也可以。",
            Example = "YS0101",
            Width = 28,
        };
        yield return new(Day, "日期")
        {
            Required = true,
            Kind = ColumnKind.Day,
            Synonyms = ["归属日", "发生日期", "活动日期", "服务日期", "登记日期", "起日", "开始日期", "时间"],
            What = register.IsStock ? "从哪一天起算。" : "归属日，即发生的那一天。",
            Example = "2022-05-04",
        };
        if (register.IsStock && register.Columns.TrueForAll(c => c.Slot != ColumnSlot.Until)) yield return UntilColumn(Until, "止日");
        foreach (var column in register.Columns.OrderBy(c => c.Ordinal)) yield return Of(column);
        if (register.Columns.Exists(c => c.Slot == ColumnSlot.Person)) yield return new(Identity, "证件号码")
        {
            Synonyms = ["身份证号", "身份证号码", "证件号", "身份证", "公民身份号码"],
            What = "有同名的人时用它分清；只用来找人，不会存在台账里。",
            Width = 24,
        };
    }

    private static TemplateColumn Of(RegisterColumn column)
    {
        var (key, minutes) = (KeyOf(column), column.Unit == Amount.Minutes);
        return column.Slot switch
        {
            ColumnSlot.Until => UntilColumn(key, column.Name) with { Required = column.Required },
            ColumnSlot.Quantity1 or ColumnSlot.Quantity2 => new(key, column.Name)
            {
                Required = column.Required,
                Kind = minutes ? ColumnKind.Text : ColumnKind.Whole,
                Synonyms = [$"{column.Name}（{column.Unit}）", .. minutes ? (string[])["时长", "服务时长", "分钟数", "时数"] : []],
                What = minutes ? "90、1:30 或 1.5小时；只写数字的按分钟算。" : $"单位：{column.Unit}。",
                Example = minutes ? "1.5小时" : "20",
            },
            ColumnSlot.Facet1 or ColumnSlot.Facet2 or ColumnSlot.Facet3 => new(key, column.Name)
            {
                Required = column.Required,
                Choices = column.OptionList,
                What = "只能从列出的里面选。",
                Example = column.OptionList.FirstOrDefault() ?? "",
            },
            ColumnSlot.Person => new(key, column.Name) { Required = column.Required, Synonyms = ["姓名"], What = "姓名；须已建档，有同名的人时另填证件号码。", Example = "林知夏" },
            ColumnSlot.Number => new(key, column.Name) { Required = column.Required, Synonyms = ["编号"], What = "在本台账里不重复；同一编号就是同一件事。", Example = "2022-001" },
            _ => new(key, column.Name) { Required = column.Required && column.Slot is not (ColumnSlot.Detail or ColumnSlot.Sealed), What = column.Slot switch { ColumnSlot.Subject => "名称；前后写法要一致。", ColumnSlot.Sealed => "密封存放，看时要写明理由。", _ => "" }, Width = 24 },
        };
    }

    private static TemplateColumn UntilColumn(string key, string name) =>
        new(key, name) { Kind = ColumnKind.Day, Synonyms = ["止日", "截止日期", "结束日期"], What = "从这一天起不再算；还在的空着。", Example = "2023-01-01" };
}
