using DocumentFormat.OpenXml.Packaging;
using Shiji.Office;

namespace Shiji.Reports.Tests.Office;

internal static class Sample
{
    public static OfficialDocument Rich { get; } = new(["青山区团委2031年上半年", "工作总结和下半年工作思路"],
    [
        Plain("上半年，青山区团委聚焦“引领、组织、服务”三项职能，扎实推进各项工作。现将主要工作情况汇报如下："),
        new Heading(1, [new TextRun("一、主要工作开展情况")]),
        new Heading(2, [new TextRun("（一）建强基层组织")]),
        new Paragraph(
        [
            new TextRun("一是健全组织网络。", Face.Strong),
            new TextRun("新增团组织"), new FigureRun("fig_orgs_2031h1", "128家"),
            new TextRun("，覆盖青年"), new FigureRun("fig_youth_2031h1", "2.4万人次"), new TextRun("。"),
        ]),
        new Paragraph(
        [
            new TextRun("（二）优化志愿服务。", Face.Heading2),
            new TextRun("开展活动"), new FigureRun("fig_events_2031h1", "306场"), new TextRun("。"),
        ]),
        new Heading(3, [new TextRun("1.岗位管理")]),
        new Heading(4, [new TextRun("（1）岗前培训")]),
        Plain("培训全部完成。"),
    ])
    {
        Addressee = "团市委",
        Signature = new("共青团青山区委员会", new DateOnly(2031, 7, 4)),
        Annexes = [new("主要指标一览表", Table(60)) { Remark = "注：人次为累计数。" }, new("各街道明细表", Table(3)) { Landscape = true }],
        Note = "经办：办公室",
        Imprint = new("青山区团委", new DateTime(2031, 7, 4, 1, 30, 0, DateTimeKind.Utc)),
    };

    public static Paragraph Plain(string text) => new([new TextRun(text)]);

    /// <summary>One dot.</summary>
    public static Picture Dot { get; } = new(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="), 30m, 20m, "一个点");

    public static OfficialDocument Of(params Block[] body) => new(["总结"], body);

    public static AnnexTable Table(int rows) => new(
        [new("指标", 50), new("口径", 30), new("数值", 20, Numeric: true)],
        [.. Enumerable.Range(1, rows).Select(row => (IReadOnlyList<Run>)
            [new TextRun($"第{row}项"), new TextRun("截至期末"), new FigureRun($"cell_{rows}_{row}", $"{row * 37}")])]);

    public static byte[] Written(OfficialDocument document)
    {
        using var stream = new MemoryStream();
        DocxWriter.Write(document, stream);
        return stream.ToArray();
    }

    public static WordprocessingDocument Opened(OfficialDocument document) =>
        WordprocessingDocument.Open(new MemoryStream(Written(document)), isEditable: false);
}
