namespace Shiji.League;

/// <summary>转接状态 — the first three wait for somebody.</summary>
public enum TransferState
{
    /// <summary>转出待审 — the receiver or the member asked; the sender has to release.</summary>
    Asked = 1,

    /// <summary>转入待审 — the receiver has to accept.</summary>
    Released = 2,

    /// <summary>待分配支部 — accepted by an organisation without a roll of its own.</summary>
    Accepted = 3,

    /// <summary>完成</summary>
    Done = 4,

    /// <summary>驳回</summary>
    Refused = 5,

    /// <summary>撤回</summary>
    Withdrawn = 6,

    /// <summary>超时失效</summary>
    Lapsed = 7,

    /// <summary>满龄终止 — of age to leave before it was done; the sender lets them go.</summary>
    OfAge = 8,
}

/// <summary>去向 — why somebody is handed on (domain.md §1.7, graduates by the guide of 2023).</summary>
public enum TransferWay
{
    /// <summary>就业单位</summary>
    Employer = 1,

    /// <summary>就业单位所在社区</summary>
    EmployerCommunity = 2,

    /// <summary>居住地社区</summary>
    Home = 3,

    /// <summary>户籍地社区</summary>
    Household = 4,

    /// <summary>升学</summary>
    Study = 5,

    /// <summary>参军</summary>
    Army = 6,

    /// <summary>出国（境）</summary>
    Abroad = 7,

    /// <summary>工作变动</summary>
    Job = 8,

    /// <summary>其他</summary>
    Other = 9,
}
