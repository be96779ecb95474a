using Shiji.Kernel.People;

namespace Shiji.Volunteering;

/// <summary>年龄段认定 — into which <see cref="AgeBand"/> somebody falls on a day.</summary>
public static class VolunteerAge
{
    public static AgeBand BandOn(DateOnly born, DateOnly day) => Age.On(born, day) switch
    {
        < 18 => AgeBand.Minor,
        < 36 => AgeBand.Young,
        < 60 => AgeBand.Middle,
        _ => AgeBand.Senior,
    };
}
