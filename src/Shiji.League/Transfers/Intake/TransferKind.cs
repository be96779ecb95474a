using Shiji.Imports;
using Shiji.Kernel.Access;
using Shiji.Sheets.Templates;

namespace Shiji.League;

/// <summary>组织关系转接表 — many members sent at once, such as a graduating class: whoever imports it is the sender, and every receiver answers for their own.</summary>
internal sealed class TransferKind : ImportKind
{
    public const string Whole = "transfers";
    public const string NameColumn = "name";
    public const string Number = "number";
    public const string Identity = "identity";
    public const string To = "to";
    public const string Way = "way";
    public const string Graduate = "graduate";
    public const string Reason = "reason";

    public override string Key => Whole;

    public override string Name => "组织关系转接";

    public override string Group => "团员队伍";

    public override string Note => "一行发起一个人的转接，转入方在期限内接收；接收以前仍在原支部的册上。有重名的写发展团员编号或证件号码。";

    public override Permission Needs => Permission.WritePeople;

    public override IReadOnlyList<TemplateColumn> Columns { get; } =
    [
        new(NameColumn, "姓名") { Required = true, Synonyms = ["团员姓名", "名字", "学生姓名"], Example = "林知夏" },
        new(Number, "发展团员编号") { Synonyms = ["团员编号", "入团编号"], What = "整列设为文本。", Width = 20 },
        new(Identity, "证件号码") { Synonyms = ["身份证号", "身份证号码", "身份证", "证件号"], What = "整列设为文本。有编号的不用填。", Width = 24 },
        new(To, "转入组织") { Required = true, Synonyms = ["转入团组织", "转往组织", "接收组织", "拟转入团组织", "目标组织"], What = "组织代码或全称；可以是社区，由它分到支部。", Example = "YS0101", Width = 28 },
        new(Way, "去向") { Required = true, Synonyms = ["转接原因", "毕业去向", "转出原因"], Choices = [.. Enum.GetValues<TransferWay>().Select(w => w.Word())], Example = TransferWay.Home.Word() },
        new(Graduate, "应届毕业") { Synonyms = ["是否应届毕业生", "应届毕业生", "是否毕业"], Choices = ["是", "否"], What = "不写的算“否”。", Example = "是" },
        new(Reason, "说明") { Synonyms = ["备注"], Width = 24 },
    ];
}
