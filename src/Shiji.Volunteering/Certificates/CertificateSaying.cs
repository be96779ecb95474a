using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>凭据措辞 — the sentences of a certificate, the same on the page that is printed and in the document.</summary>
internal static class CertificateSaying
{
    public static string Whom(ServiceCertificate c, string name) =>
        $"{name}（{c.Number}）于{c.First.Word()}至{c.Last.Word()}参加{c.Issuer}{(c.AskedBy == CertificateAsker.Self ? "及所属各级组织" : "及下级组织")}记录的志愿服务，经核定、公示，已生效的记录如下：";

    public static string Sum(ServiceCertificate c, CertificateRules rules) =>
        $"服务 {c.Times} 次，活动 {c.Activities} 项，累计服务时长 {rules.Hours(c.Minutes)} 小时（{c.Minutes} 分钟，{c.BackFilledWord()}）。逐条记录附后，共 {c.Times} 条。";

    public static string Check(ServiceCertificate c, string place) => $"核验码 {CertificateCode.Grouped(c.Code)}，扫码或在 {place} 输入核验。内容摘要（SHA-256）{CertificateText.Short(c.Digest)}。";
}
