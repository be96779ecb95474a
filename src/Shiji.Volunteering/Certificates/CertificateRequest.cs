using Shiji.Kernel.Records;

namespace Shiji.Volunteering;

/// <summary>出具申请 — in legal mode somebody asks the organisation that recorded their service for a certificate of a span of days.</summary>
public sealed class CertificateRequest : IDated
{
    public Guid Id { get; set; }

    /// <summary>向谁申请</summary>
    public int OrganisationId { get; set; }

    /// <summary>申请日</summary>
    public DateOnly Day { get; set; }

    public int PersonId { get; set; }

    public DateOnly First { get; set; }

    public DateOnly Last { get; set; }

    public CertificateRequestState State { get; set; }

    public DateTime AskedAt { get; set; }

    public string? AnsweredBy { get; set; }

    /// <summary>Why it was returned.</summary>
    public string? Answer { get; set; }

    public Guid? CertificateId { get; set; }
}

/// <summary>申请状态</summary>
public enum CertificateRequestState
{
    /// <summary>待出具</summary>
    Waiting = 0,

    /// <summary>已出具</summary>
    Issued = 1,

    /// <summary>已退回</summary>
    Returned = 2,
}
