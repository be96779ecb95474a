using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>凭据措辞 — the sentences of a certificate, the same on the page that is printed and in the document.</summary>
internal static class CertificateSaying
{
    public static string Whom(ServiceCertificate c, string name) =>
        $"{name}（{c.Number}）于{c.First.Word()}至{c.Last.Word()}参加志愿服务，由{c.Issuer}及其下级组织记录，已经生效的如下：";

    public static string Sum(ServiceCertificate c, CertificateRules rules) =>
        $"服务 {c.Times} 次，活动 {c.Activities} 项，累计服务时长 {rules.Hours(c.Minutes)} 小时（{c.Minutes} 分钟，{c.BackFilledWord()}）。逐条记录附后，共 {c.Times} 条。";

    /// <summary>Short lines: a long address in the middle of a sentence would tear it apart on paper.</summary>
    public static IReadOnlyList<string> Check(ServiceCertificate c, string place) =>
        [$"核验码：{CertificateCode.Grouped(c.Code)}", $"核验：扫二维码，或打开 {place}", $"内容摘要（SHA-256）：{CertificateText.Short(c.Digest)}"];

    /// <summary>What was left open in the record is said to be.</summary>
    public static string Said(string text) => text.Length > 0 ? text : "未记";
}
