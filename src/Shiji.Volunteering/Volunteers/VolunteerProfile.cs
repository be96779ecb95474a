namespace Shiji.Volunteering;

/// <summary>志愿意向 — what somebody can do and when, as entered.</summary>
public sealed record VolunteerProfile(long Skills = 0, long Languages = 0, long Categories = 0, int Times = 0, string? ZyszNo = null, string? NationalNo = null)
{
    public static VolunteerProfile Of(Volunteer volunteer) => new(volunteer.Skills, volunteer.Languages, volunteer.Categories, volunteer.Times, volunteer.ZyszNo, volunteer.NationalNo);

    internal void Onto(Volunteer volunteer)
    {
        (volunteer.Skills, volunteer.Languages, volunteer.Categories, volunteer.Times) = (Skills, Languages, Categories, Times);
        (volunteer.ZyszNo, volunteer.NationalNo) = (Trimmed(ZyszNo), Trimmed(NationalNo));
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
