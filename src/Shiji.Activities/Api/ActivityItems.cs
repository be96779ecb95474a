using Shiji.Api;

namespace Shiji.Activities;

/// <summary>活动（接口）</summary>
public sealed record ActivityItem(Guid Id, DateOnly Day, OrganisationMention Organisation, string Kind, string? Category, string Title, string State, string StateName);

/// <summary>场次（接口） — one session; times are the district's own.</summary>
public sealed record SessionItem(
    Guid Id, Guid Activity, string Title, DateOnly Day, OrganisationMention Organisation, string Kind, string? Category, string? Number, string Starts, string Ends, string Place, int Places, int Counted, string State, string StateName);

/// <summary>参与记录（接口） — one person at one session; a person is only ever the masked name and the number of the file.</summary>
/// <param name="Minutes">Confirmed; 0 until somebody did.</param>
public sealed record AttendanceItem(Guid Id, int? Person, string Name, int Proposed, int Minutes, string? Arrived, string? Left, string State, string StateName, string Evidence, string EvidenceName);

/// <summary>待交的时长（接口） — what another platform hands in of one session: all of it or none.</summary>
public sealed record HoursDraft(IReadOnlyList<ServedDraft>? Items);

/// <summary>待交的一人（接口） — always by name, and by document, volunteer's number or telephone where there is one; minutes, or arrival and departure in the district's own time.</summary>
public sealed record ServedDraft(string? Name, string? Identity, string? Volunteer, string? Phone, string? Arrived, string? Left, int? Minutes, string? Post);

/// <summary>交时长回执（接口）</summary>
/// <param name="Already">How many were here before, unchanged.</param>
/// <param name="Held">Of those taken: what overlaps or is very long, and is decided on first.</param>
public sealed record HandedIn(IReadOnlyList<Guid> Taken, int Already, int Held);
