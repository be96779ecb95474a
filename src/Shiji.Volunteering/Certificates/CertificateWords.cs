using Shiji.Kernel.Indicators;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>凭据用语 — what it is called, and what it must say of itself (domain.md §5.1).</summary>
internal static class CertificateWords
{
    public const string RecordTitle = "志愿服务平台记录";
    public const string LegalTitle = "志愿服务记录证明";

    public static string Title(this CertificateEdition edition) => edition == CertificateEdition.Legal ? LegalTitle : RecordTitle;

    /// <summary>效力 — the one place where a platform record says the word that it is not.</summary>
    public static string Force(this CertificateEdition edition) => edition == CertificateEdition.Legal
        ? "本证明依据《志愿服务条例》第十九条和《志愿服务记录与证明出具办法（试行）》，由记录服务的组织如实、无偿出具。"
        : "本件由平台按生效的服务记录自动汇总，无偿提供，只是平台记录，不是法定的志愿服务记录证明。";

    public static string Word(this CertificateState state) => state switch
    {
        CertificateState.Valid => "有效",
        CertificateState.Revoked => "已撤销",
        _ => "已注销",
    };

    public static RecordState Mark(this CertificateState state) => state switch
    {
        CertificateState.Valid => RecordState.InForce,
        CertificateState.Revoked => RecordState.Returned,
        _ => RecordState.Frozen,
    };

    public static string Word(this CertificateAsker asker) => asker switch
    {
        CertificateAsker.Self => "本人自助",
        CertificateAsker.Request => "本人申请",
        _ => "单位办理",
    };

    public static string Word(this CertificateRequestState state) => state switch
    {
        CertificateRequestState.Waiting => "待出具",
        CertificateRequestState.Issued => "已出具",
        _ => "已退回",
    };

    /// <summary>其中补录 60 分钟，占 2.7%；没有补录的照说没有。</summary>
    public static string BackFilledWord(this ServiceCertificate certificate) => certificate switch
    {
        { BackFilled: 0 } => "没有补录",
        { Minutes: 0 } => $"其中补录 {certificate.BackFilled} 分钟",
        _ => $"其中补录 {certificate.BackFilled} 分钟，占 {BackFilledShare.Of(certificate.BackFilled, certificate.Minutes)}",
    };
}
