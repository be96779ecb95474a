using Shiji.Kernel.Records;

namespace Shiji.Volunteering;

/// <summary>
/// 服务记录凭据 — what an organisation says somebody served within a span of days, frozen on the day it was issued, found again by a code
/// that cannot be guessed. It is free of charge; it holds no document number (条例 art. 19; domain.md §5.1).
/// </summary>
public sealed class ServiceCertificate : IDated
{
    public Guid Id { get; set; }

    /// <summary>出具单位 — the organisation that recorded, or the district for what people make for themselves.</summary>
    public int OrganisationId { get; set; }

    /// <summary>出具日</summary>
    public DateOnly Day { get; set; }

    /// <summary>核验码 — <see cref="CertificateCode"/>, without its hyphens.</summary>
    public required string Code { get; set; }

    public int PersonId { get; set; }

    /// <summary>姓名 as on that day; null once the person was forgotten.</summary>
    public string? Name { get; set; }

    /// <summary>志愿者编号, or the number of the file of whoever is none.</summary>
    public required string Number { get; set; }

    public CertificateEdition Edition { get; set; }

    /// <summary>The issuer's name as on that day.</summary>
    public required string Issuer { get; set; }

    public DateOnly First { get; set; }

    public DateOnly Last { get; set; }

    public int Minutes { get; set; }

    /// <summary>其中补录的分钟数</summary>
    public int BackFilled { get; set; }

    /// <summary>次数 — how many lines.</summary>
    public int Times { get; set; }

    /// <summary>How many different activities.</summary>
    public int Activities { get; set; }

    /// <summary>逐条记录 — <see cref="ServedLine"/>s as text, one to a line.</summary>
    public required string Lines { get; set; }

    /// <summary>摘要 — SHA-256 of <see cref="CertificateText"/>; whoever changes a word of it behind the program is found out.</summary>
    public required string Digest { get; set; }

    public CertificateAsker AskedBy { get; set; }

    public DateTime IssuedAt { get; set; }

    public string IssuedBy { get; set; } = "";

    public Guid? IssuedById { get; set; }

    public DateTime? RevokedAt { get; set; }

    public string? RevokedBy { get; set; }

    /// <summary>撤销原因 — for the person and the cadres, never for whoever verifies.</summary>
    public string? Reason { get; set; }

    public IReadOnlyList<ServedLine> Served => ServedLine.Read(Lines);

    public CertificateState State => Name is null ? CertificateState.Forgotten : RevokedAt is not null ? CertificateState.Revoked : CertificateState.Valid;
}

/// <summary>凭据版式 — what it may call itself, by the rule of its day.</summary>
public enum CertificateEdition
{
    /// <summary>平台记录</summary>
    Record = 0,

    /// <summary>记录证明 — only where the legal mode is on.</summary>
    Legal = 1,
}

/// <summary>谁要的</summary>
public enum CertificateAsker
{
    /// <summary>本人自助</summary>
    Self = 0,

    /// <summary>本人申请</summary>
    Request = 1,

    /// <summary>单位办理</summary>
    Unit = 2,
}

/// <summary>凭据状态</summary>
public enum CertificateState
{
    /// <summary>有效</summary>
    Valid = 0,

    /// <summary>已撤销</summary>
    Revoked = 1,

    /// <summary>已注销 — the person was forgotten.</summary>
    Forgotten = 2,
}
