using System.Globalization;
using Shiji.Office;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>凭据文件 — a certificate as an official document: what it says, the square code, who issued it, and every line in an annex.</summary>
internal static class CertificateDocument
{
    private const decimal Side = 30m;

    public static OfficialDocument Of(ServiceCertificate c, CertificateRules rules, string address, string place) => new([c.Edition.Title()],
    [
        Plain(CertificateSaying.Whom(c, c.Name!)),
        Plain(CertificateSaying.Sum(c, rules)),
        Plain(c.Edition.Force()),
        .. c.State == CertificateState.Revoked ? new Block[] { new Paragraph([new TextRun("本件已撤销。", Face.Strong)]) } : [],
        .. CertificateSaying.Check(c, place).Select(Plain),
        new Picture(QrPicture.Of(address), Side, Side, $"核验 {CertificateCode.Grouped(c.Code)} 的二维码"),
    ])
    {
        Signature = new(c.Issuer, c.Day),
        Annexes = [new("服务记录明细", Lines(c)) { Landscape = true, Remark = "时长以分钟记，不含往返路途；标“补录”的是事后凭佐证录入、经两人核定的。" }],
        Imprint = new(c.Issuer, c.IssuedAt),
    };

    public static string FileName(ServiceCertificate c, string extension) => $"{c.Edition.Title()}-{CertificateCode.Grouped(c.Code)}.{extension}";

    private static AnnexTable Lines(ServiceCertificate c) => new(
        [new("日期", 11), new("活动名称", 18), new("服务内容", 11), new("地点", 21), new("组织单位", 21), new("负责人", 9), new("分钟", 9, Numeric: true)],
        [.. c.Served.Select(l => (IReadOnlyList<Run>)[Cell(l.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), Cell(l.Activity), Cell(l.Content), Cell(l.Place), Cell(l.Unit), Cell(l.Leader), Cell($"{(l.BackFilled ? "补录 " : "")}{l.Minutes}")])]);

    private static Paragraph Plain(string text) => new([new TextRun(text)]);

    private static TextRun Cell(string text) => new(CertificateSaying.Said(text));
}
