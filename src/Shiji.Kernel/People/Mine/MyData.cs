using Shiji.Kernel.Logs;

namespace Shiji.Kernel.People;

/// <summary>我的数据 — all that is held about whoever is signed in, masked, and who looked at it.</summary>
public sealed record MyData(
    Person Person, string Organisation, IReadOnlyList<MyConsent> Consents, IReadOnlyList<PersonCase> Cases, IReadOnlyList<LogEntry> Looks, IReadOnlyList<MyRegister> Registers);

/// <summary>我的同意 — one consent with the words that were agreed to.</summary>
public sealed record MyConsent(Consent Consent, string Purpose, string Text);

/// <summary>我的台账 — how many rows of a register speak of me.</summary>
public sealed record MyRegister(string Name, int Rows, DateOnly First, DateOnly Last);

/// <summary>我的记录 — one row that speaks of me, as it is handed out.</summary>
public sealed record MyRow(string Register, DateOnly Day, DateOnly? Until, string Organisation, string? Title, string Content, string State);

/// <summary>我的数据副本 — the same in full, to be taken away (PIPL art. 45).</summary>
public sealed record MyFile(MyData Data, RevealedPerson Opened, string? GuardianName, string? GuardianPhone, IReadOnlyList<MyRow> Rows);
