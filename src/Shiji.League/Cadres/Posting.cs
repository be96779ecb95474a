namespace Shiji.League;

/// <summary>任职信息 — what is said of a post when somebody takes it up.</summary>
/// <param name="Day">任职日.</param>
/// <param name="EndsOn">期满日, the last day planned.</param>
/// <param name="HomeUnit">原单位 of 挂职 and 交叉任职, with <paramref name="HomePost"/> there.</param>
public sealed record Posting(CadreTitle Title, Tenure Tenure, DateOnly Day, string? Document, bool Elected = false, DateOnly? EndsOn = null, string? Portfolio = null, string? HomeUnit = null, string? HomePost = null);
